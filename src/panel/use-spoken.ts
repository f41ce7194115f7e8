import { useEffect, useState } from "preact/hooks";

/** Words that a live region gets only once it stands: with them in it from the start it may stay silent. */
export function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState("");
  useEffect(() => setSpoken(words), [words]);
  return spoken;
}
