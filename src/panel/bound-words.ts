import { isOneFile } from "../loading/site-file.ts";
import type { Story } from "../record/story.ts";
import type { Language } from "../words/dictionary.ts";
import type { OneFileWords } from "../words/en/one-file.ts";
import { oneFileWords } from "../words/one-file-words.ts";

/** What is said of links where they lead somewhere on this device alone; null where they lead to the web. */
export function boundWords({ address }: Story, language: Language): OneFileWords | null {
  return isOneFile && !address && location.protocol === "file:" ? oneFileWords(language) : null;
}
