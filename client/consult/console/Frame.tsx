/** The console at work: shift, queue, conversations, tools. The same for the real one and for practice. */
import { type KeyboardEvent, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ConsoleView } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import { listenToKeys } from "../../staff/keys.ts";
import { KeysSheet } from "../../staff/KeysSheet.tsx";
import { deedsOf, keyNames } from "./consoleKeys.ts";
import { DutyBar } from "./DutyBar.tsx";
import { FIELD, TALK_TITLE, goToField } from "./fields.ts";
import { News } from "./News.tsx";
import { Offered } from "./Offered.tsx";
import { Queue } from "./Queue.tsx";
import { useRoom } from "./source.ts";
import { Tabs } from "./Tabs.tsx";
import { TalkPane } from "./TalkPane.tsx";
import { Tools } from "./tools/Tools.tsx";
import { Whispers } from "./Whispers.tsx";

/** Out of the field by one Escape: letters are shortcuts again. */
const leaveField = (event: KeyboardEvent): void => {
  const isField = event.target instanceof HTMLElement && event.target.id === FIELD;
  if (event.key === "Escape" && isField && !event.nativeEvent.isComposing) goToField(TALK_TITLE);
};

export const Frame = ({ view }: { readonly view: ConsoleView }) => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const { all, chosen } = useStore(talks.store);
  const [areKeysShown, setKeysShown] = useState(false);
  useEffect(() => listenToKeys(deedsOf(talks, () => setKeysShown(true))), [talks]);
  const open = all.find(({ own }) => own.session === chosen) ?? null;
  return (
    <>
      <DutyBar view={view} onKeys={() => setKeysShown(true)} />
      <News />
      <div className="console-work">
        <div className="console-queue">
          <Offered offered={view.offered} />
          <Queue view={view} />
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only gives Escape a meaning within a field */}
        <div className="console-talk" onKeyDown={leaveField}>
          <Whispers />
          <Tabs />
          {open ? (
            <TalkPane key={open.own.session} open={open} />
          ) : (
            <div className="talk-none">
              <p>{t("tabs.none")}</p>
              <p className="hint">{t("tabs.noneText")}</p>
            </div>
          )}
        </div>
        <Tools open={open} />
      </div>
      <KeysSheet
        open={areKeysShown}
        onClose={() => setKeysShown(false)}
        rows={keyNames.map(([key, name]) => [key, t(`keys.${name}`)])}
      />
    </>
  );
};
