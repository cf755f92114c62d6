/** Captions: what went out, the field, the prepared sentences. */
import { useState } from "react";
import { CORRECTABLE } from "../../../../shared/events/captions.ts";
import { useTexts } from "../../../campaign/language.ts";
import { focusOn, places } from "../panelFocus.ts";
import { useHallNow, useMay } from "../source.ts";
import { CaptionField } from "./CaptionField.tsx";
import { CaptionLines } from "./CaptionLines.tsx";
import { Sentences } from "./Sentences.tsx";

export const Captions = () => {
  const t = useTexts("eventConsole");
  const mayWrite = useMay("captions");
  const last = useHallNow((s) => s.captions.at(-1)?.line ?? 0);
  const latest = useHallNow((s) => s.captions.findLast(({ words }) => words !== "")?.line ?? 0);
  const [fixing, setFixing] = useState<number | null>(null);
  const done = () => {
    setFixing(null);
    focusOn(places.caption);
  };
  if (!mayWrite)
    return (
      <div className="captions">
        <CaptionLines fixing={null} />
        <p className="hint">{t("captions.readOnly")}</p>
      </div>
    );
  return (
    <div className="captions">
      <div className="caption-writing">
        <CaptionLines fixing={fixing} onFix={setFixing} onDone={done} />
        <CaptionField
          onUp={() => {
            if (latest > 0 && latest > last - CORRECTABLE) setFixing(latest);
          }}
        />
      </div>
      <Sentences />
    </div>
  );
};
