import { oneFileWords } from "../words/one-file-words.ts";
import { HandoutLink } from "./handout-link.tsx";
import { IconButton } from "./icon-button.tsx";
import { LinkField } from "./link-field.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { StillDownload } from "./still-download.tsx";
import { useBoundWords } from "./use-bound-words.ts";
import type { useLink } from "./use-link.ts";
import { useSystemSheet } from "./use-system-sheet.ts";

/**
 * What became of the link, the link itself where it could not be copied, and what else can be handed on: by the
 * system's own sheet, in an article, as a picture.
 */
export function ShareSaid({
  shared,
  embed,
  close,
}: {
  readonly shared: ReturnType<typeof useLink>;
  /** Opens what makes a map for an article. */
  readonly embed: () => void;
  /** As a press on its button does. */
  readonly close: () => void;
}) {
  const { link, outcome } = shared;
  const { hasSystemSheet, openSystemSheet } = useSystemSheet(shared);
  const { words, language } = useWords();
  const { story } = usePanel().session;
  const bound = import.meta.env.MODE === "file" ? useBoundWords() : null;
  return (
    <>
      <p class="share-outcome">
        {outcome === "copied" ? (
          <strong>{bound?.linkCopied ?? words.linkCopied}</strong>
        ) : (
          words.linkRefused
        )}
      </p>
      {outcome === "refused" && <LinkField link={link()} />}
      {bound && <p class="share-what">{bound.linkShows}</p>}
      {outcome === "copied" && !bound && <p class="share-what">{words.linkShowsThis}</p>}
      {hasSystemSheet && (
        <button type="button" class="quiet" onClick={() => void openSystemSheet()}>
          {words.shareOtherwise}
        </button>
      )}
      {import.meta.env.MODE === "file" && !story.address ? (
        <p class="share-what">{oneFileWords(language).embedNeedsAddress}</p>
      ) : (
        <button type="button" class="quiet share-embed" onClick={embed}>
          {words.putIntoArticle}
        </button>
      )}
      <HandoutLink />
      <StillDownload />
      <IconButton class="close" label={words.close} onPress={close}>
        ×
      </IconButton>
    </>
  );
}
