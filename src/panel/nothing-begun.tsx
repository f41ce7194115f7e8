import { usePanel, useWords } from "./panel-context.ts";

/** Why nothing shows, and what to do. */
export function NothingBegun() {
  const { session, listed } = usePanel();
  const { words } = useWords();
  const { shown, all } = listed.value.inWindow;
  const nothing = shown > 0 ? words.nothingNew : words.nothingReported;
  return (
    <div class="nothing">
      <p>{shown < all ? words.filterLeaves(shown, all) : nothing}</p>
      {shown < all ? (
        <button type="button" class="quiet" onClick={session.clearFilter}>
          {words.showEverything}
        </button>
      ) : (
        <button type="button" class="quiet" onClick={session.stepToNextEvent}>
          {words.nothingNext}
        </button>
      )}
    </div>
  );
}
