/** The supervisor's board, within the staff's shell: what needs eyes, who waits, who works, and one of them closely. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";
import { readBoard, useBoard } from "../../session/board.ts";
import { listenToKeys } from "../../staff/keys.ts";
import { KeysSheet } from "../../staff/KeysSheet.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import * as consoleTexts from "../console/texts.ts";
import * as intakeTexts from "../intake/texts.ts";
import * as runbookTexts from "../runbook/texts.ts";
import { setSound, useSound } from "../visit/chime.ts";
import { deedsOf, keyNames } from "./boardKeys.ts";
import { Booths } from "./Booths.tsx";
import { Concerns } from "./Concerns.tsx";
import { TeamDebriefs } from "./TeamDebriefs.tsx";
import { Detail } from "./Detail.tsx";
import { enter } from "./room.ts";
import { Team } from "./Team.tsx";
import * as texts from "./texts.ts";
import { Waiting } from "./Waiting.tsx";
// Names and words may hold any character.
import "@fontsource/zen-maru-gothic/500.css";
import "../console/console.css";
import "./board.css";

addTexts("board", texts);
addTexts("console", consoleTexts);
addTexts("intake", intakeTexts);
addTexts("runbook", runbookTexts);

type Sheet = "keys" | "booths" | "debriefs";

const LineState = () => {
  const t = useTexts("board");
  const isLive = useBoard((s) => s.isLive);
  const isDown = isLive === false;
  const again = () =>
    readBoard().catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  return (
    <div className={isDown ? "board-line is-down" : "board-line"}>
      <output>{isDown ? t("line.down") : isLive && t("line.up")}</output>
      {isDown && (
        <button type="button" className="button" onClick={() => void again()}>
          {t("line.again")}
        </button>
      )}
    </div>
  );
};

const Head = ({ open }: { readonly open: (sheet: Sheet) => void }) => {
  const t = useTexts("board");
  const ts = useTexts("staff");
  const isOn = useSound();
  return (
    <div className="board-head">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <LineState />
      <div className="row">
        <button type="button" className="button" aria-pressed={isOn} onClick={() => setSound(!isOn)}>
          {t("tools.sound")}
        </button>
        {(["booths", "debriefs"] as const).map((sheet) => (
          <button key={sheet} type="button" className="button quiet" aria-haspopup="dialog" onClick={() => open(sheet)}>
            {t(`tools.${sheet}`)}
          </button>
        ))}
        <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => open("keys")}>
          {ts("keys.open")}
        </button>
      </div>
    </div>
  );
};

export default function Board() {
  const t = useTexts("board");
  const view = useBoard((s) => s.view);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = () => setSheet(null);
  useEffect(enter, []);
  useEffect(() => listenToKeys(deedsOf({ keys: () => setSheet("keys"), booths: () => setSheet("booths") })), []);
  return (
    <main className="board">
      <Head open={setSheet} />
      {view ? (
        <>
          <Concerns view={view} />
          <div className="board-work">
            <Team view={view} />
            <Waiting view={view} />
            <Detail view={view} />
          </div>
        </>
      ) : (
        <output>{t("loading")}</output>
      )}
      {createPortal(
        <>
          <Dialog open={sheet === "booths"} title={t("booths.title")} closeLabel={t("close")} onClose={close}>
            <Booths />
          </Dialog>
          <Dialog open={sheet === "debriefs"} title={t("debriefs.title")} closeLabel={t("close")} onClose={close}>
            <TeamDebriefs />
          </Dialog>
        </>,
        document.body,
      )}
      <KeysSheet
        open={sheet === "keys"}
        onClose={close}
        rows={keyNames.map(([key, name]) => [key, t(`keys.${name}`)])}
      />
    </main>
  );
}
