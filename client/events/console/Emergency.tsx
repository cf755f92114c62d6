/** Stop at once, and show the audience where they find somebody to talk to. */
import { isOpen } from "../../../shared/events/transitions.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { places } from "./panelFocus.ts";
import { helpNotice } from "./readyNotices.ts";
import { useMay, useRoom, useRun } from "./source.ts";

export const Emergency = () => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const { state } = useRun();
  const mayRun = useMay("run");
  if (!mayRun || !isOpen(state)) return null;
  const pauses = state === "live";
  const stop = () => {
    if (pauses) tell("run", { deed: "pause" });
    tell("notice", { words: helpNotice });
  };
  return (
    <div id={places.emergency} tabIndex={-1} className="event-emergency">
      <Ask
        label={t("emergency.open")}
        text={t(pauses ? "emergency.text" : "emergency.textNotice")}
        sure={{ label: t(pauses ? "emergency.sure" : "emergency.sureNotice"), act: stop }}
      />
    </div>
  );
};
