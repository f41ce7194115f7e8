import { languages } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { About } from "./about.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { ShareView } from "./share-view.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The story's name, what it is, its link, and the switches of theme and language. */
export function Masthead() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const spoken = languages.filter((code) => session.story.languages.includes(code));
  return (
    <header class="masthead">
      <div class="masthead-line">
        <p class="brand">Dateline</p>
        <About />
        <ShareView />
        <ThemeSwitch />
        <div class="languages" role="group" aria-label={words.otherLanguage}>
          {spoken.map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              aria-label={`${code.toUpperCase()}, ${dictionaryOf(code).languageName}`}
              title={dictionaryOf(code).languageName}
              onClick={() => session.setLanguage(code)}
            >
              {code.toUpperCase()}
            </button>
          ))}
        </div>
      </div>
      <h1>{inLanguage(session.story.title, language)}</h1>
      <p class="description">{inLanguage(session.story.description, language)}</p>
    </header>
  );
}
