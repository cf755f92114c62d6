/** The console at work: head, what is to be known, and the columns of one's part. */
import { useEffect, useMemo, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { listenToKeys } from "../../staff/keys.ts";
import { KeysSheet } from "../../staff/KeysSheet.tsx";
import { Column } from "./Column.tsx";
import { Head } from "./Head.tsx";
import { deedsByKey, keysOf } from "./keys.ts";
import { layoutOf } from "./layout.ts";
import { goToPanel, places, pointing } from "./panelFocus.ts";
import { SlideGrid } from "./panels/SlideGrid.tsx";
import { useFollowSlides, usePrepared } from "./panels/usePrepared.ts";
import { useSlides } from "./panels/useSlides.ts";
import { usePart, useView } from "./source.ts";
import { Standing } from "./Standing.tsx";
import { Trouble } from "./Trouble.tsx";

type Sheet = "keys" | "grid" | null;

export const Frame = () => {
  const t = useTexts("eventConsole");
  const part = usePart();
  const hasFilm = useView().words.video !== null;
  const columns = useMemo(() => layoutOf(part, hasFilm), [part, hasFilm]);
  const [sheet, setSheet] = useState<Sheet>(null);
  const { turn } = useSlides();
  const { sendNext, seekBy } = usePrepared();
  useFollowSlides();
  const keys = keysOf(part, columns, {
    turn,
    grid: () => setSheet("grid"),
    point: () => {
      pointing.setState(!pointing.getState(), true);
      goToPanel(columns, "slides", places.pointer);
    },
    sentence: sendNext,
    seek: seekBy,
    help: () => setSheet("keys"),
  });
  useEffect(() => listenToKeys(deedsByKey(keys, () => setSheet("keys"))));
  const close = () => setSheet(null);
  return (
    <>
      <Head onKeys={() => setSheet("keys")} />
      <Standing />
      <Trouble />
      <div className="event-work" data-part={part ?? "operator"}>
        {columns.map((panels) => (
          <Column key={panels[0]} panels={panels} />
        ))}
      </div>
      <SlideGrid open={sheet === "grid"} onClose={close} />
      <KeysSheet
        open={sheet === "keys"}
        onClose={close}
        rows={keys.map(({ shown, name }) => [shown, t(`keys.${name}`)])}
      />
    </>
  );
};
