import { nameOfLanguage } from "../words/dictionary.ts";
import { About } from "./about.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { ShareView } from "./share-view.tsx";
import { StoryText } from "./story-text.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The story's name, what it is, its link, and the switches of theme and language. */
export function Masthead() {
  const { session } = usePanel();
  return (
    <header class="masthead">
      <div class="masthead-line">
        <p class="brand" translate={false}>
          Dateline
        </p>
        <About />
        <ShareView />
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
      <LanguageMissing />
      <h1>
        <StoryText text={session.story.title} />
      </h1>
      <p class="description">
        <StoryText text={session.story.description} />
      </p>
    </header>
  );
}

/** The languages that the story is told in; nothing where there is but one. */
export function LanguageSwitch() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { languages } = session.story;
  if (languages.length < 2) return null;
  return (
    <div class="languages" role="group" aria-label={words.otherLanguage}>
      {languages.map((code) => {
        const name = nameOfLanguage(code);
        return (
          <button
            key={code}
            type="button"
            lang={code}
            translate={false}
            aria-pressed={code === language}
            aria-label={`${code.toUpperCase()}, ${name}`}
            title={`${code.toUpperCase()}, ${name}`}
            onClick={() => session.setLanguage(code)}
          >
            {code.toUpperCase()}
          </button>
        );
      })}
    </div>
  );
}

/** That the words of a language could not be had. */
function LanguageMissing() {
  const { session } = usePanel();
  const { words } = useWords();
  const missing = session.languageMissing.value;
  if (missing === null) return null;
  return (
    <p class="language-missing" role="alert">
      {words.languageMissing(nameOfLanguage(missing))}{" "}
      <button type="button" class="quiet" onClick={() => session.setLanguage(missing)}>
        {words.tryAgain}
      </button>
    </p>
  );
}
