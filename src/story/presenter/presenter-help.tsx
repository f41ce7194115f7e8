import { IconButton } from "../../panel/icon-button.tsx";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { useModal } from "./use-modal.ts";

interface PresenterHelpProps {
  readonly words: ClassroomWords;
  /** Whether it is on the wall, which has keys of its own. */
  readonly isWall: boolean;
  readonly onClose: () => void;
}

type Key = readonly [keys: string, does: string];

function wallKeys({ presenterKeys: { names, ...does } }: ClassroomWords): readonly Key[] {
  return [
    [names.speaker, does.speaker],
    [names.fullScreen, does.fullScreen],
  ];
}

/** Over the page: every key that acts while presenting. */
export function PresenterHelp({ words, isWall, onClose }: PresenterHelpProps) {
  const { session } = usePanel();
  const { words: page } = useWords();
  const dialog = useModal();
  const { names, ...does } = words.presenterKeys;
  const keys: readonly Key[] = [
    [names.next, does.next],
    [names.previous, does.previous],
    [names.chapter, does.nextChapter],
    [names.ends, does.ends],
    [names.jump, does.jump],
    [names.question, does.question],
    [names.answer, does.answer],
    [names.black, does.black],
    [names.white, does.white],
    [names.overview, does.overview],
    [names.others, does.others],
    ...(isWall ? wallKeys(words) : []),
    [names.help, does.help],
    [names.end, does.end],
  ];
  return (
    <dialog class="wall-dialog" ref={dialog} aria-labelledby="presenter-keys" onClose={onClose}>
      <div class="wall-dialog-bar">
        <h2 id="presenter-keys">{does.title}</h2>
        <IconButton class="close" label={page.close} onPress={() => dialog.current?.close()}>
          ×
        </IconButton>
      </div>
      <p>{does.clicker}</p>
      <dl class="wall-keys">
        {keys.map(([names, action]) => (
          <div key={action}>
            <dt>
              {names.split(", ").map((name) => (
                <kbd key={name}>{name || ","}</kbd>
              ))}
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
      <p>{does.slider}</p>
      {!session.shortcuts.value && <p>{does.lettersOff}</p>}
    </dialog>
  );
}
