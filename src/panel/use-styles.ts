import { useEffect, useState } from "preact/hooks";
import { addStyles } from "../loading/add-styles.ts";

/** Has a part's own sheet of styles; whether it is there, or can't be had and the part is to do without. */
export function useStyles(url: string): boolean {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    let isGone = false;
    addStyles(url)
      .catch((error: unknown) => console.error(error))
      .finally(() => isGone || setDone(true));
    return () => {
      isGone = true;
    };
  }, [url]);
  return isDone;
}
