import type { Account } from "../record/record.ts";
import { inLanguage } from "../words/translated.ts";
import { useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** The versions of a contested record side by side, none before the other in size or colour. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const { words, language, storyLang } = useWords();
  if (accounts.length === 0) return null;
  const abouts = [...new Set(accounts.map(({ about }) => inLanguage(about, language)))];
  return (
    <section class="accounts" aria-label={words.accounts}>
      {abouts.map((about) => (
        <div key={about}>
          <h3>
            {words.accounts}: <span lang={storyLang}>{about}</span>
          </h3>
          <ul>
            {accounts
              .filter((account) => inLanguage(account.about, language) === about)
              .map((account) => (
                <li key={inLanguage(account.party, language)}>
                  <h4>
                    <StoryText text={account.party} />
                  </h4>
                  <p>
                    <StoryText text={account.says} />
                  </p>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
