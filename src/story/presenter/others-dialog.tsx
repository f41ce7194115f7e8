import { IconButton } from "../../panel/icon-button.tsx";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { QrCode } from "./qr-code.tsx";
import { reachableAddress } from "./reachable-address.ts";
import { useModal } from "./use-modal.ts";

interface OthersDialogProps {
  readonly words: ClassroomWords["others"];
  readonly onClose: () => void;
}

/** Over the wall: how the class has on its own screens what shows now, and what it can't have. */
export function OthersDialog({ words, onClose }: OthersDialogProps) {
  const { session, address } = usePanel();
  const { words: page } = useWords();
  const dialog = useModal();
  const link = reachableAddress(location.href, session.story.address, address.value);
  return (
    <dialog class="wall-dialog" ref={dialog} aria-labelledby="others-title" onClose={onClose}>
      <div class="wall-dialog-bar">
        <h2 id="others-title">{words.title}</h2>
        <IconButton class="close" label={page.close} onPress={() => dialog.current?.close()}>
          ×
        </IconButton>
      </div>
      {link === null ? (
        <p>{words.local}</p>
      ) : (
        <>
          <div class="others-link">
            <QrCode address={link} label={words.codeOf(link)} />
            <p class="others-address">{link}</p>
          </div>
          <p>{words.none}</p>
        </>
      )}
      <p>{words.file}</p>
    </dialog>
  );
}
