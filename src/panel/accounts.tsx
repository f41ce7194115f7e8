import type { Account } from "../record/record.ts";
import { inLanguage } from "../words/translated.ts";
import { useWords } from "./panel-context.ts";

/** The versions of a contested record side by side, none before the other in size or colour. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const { words, language } = useWords();
  if (accounts.length === 0) return null;
  const abouts = [...new Set(accounts.map(({ about }) => inLanguage(about, language)))];
  return (
    <section class="accounts" aria-label={words.accounts}>
      {abouts.map((about) => (
        <div key={about}>
          <h3>
            {words.accounts}: {about}
          </h3>
          <ul>
            {accounts
              .filter((account) => inLanguage(account.about, language) === about)
              .map((account) => (
                <li key={inLanguage(account.party, language)}>
                  <h4>{inLanguage(account.party, language)}</h4>
                  <p>{inLanguage(account.says, language)}</p>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
