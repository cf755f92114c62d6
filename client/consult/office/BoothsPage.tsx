import { useState } from "react";
import type { RosterView } from "../../../shared/consult/office.ts";
import type { BoothRow } from "../../../shared/consult/roster.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { setBooth } from "../../session/office.ts";
import { BoothForm } from "./BoothForm.tsx";
import { otherNames } from "./boothNames.ts";
import { type Doing, useDoing } from "./doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
}

interface ItemProps extends Props {
  readonly booth: BoothRow;
  readonly doing: Doing;
}

const Item = ({ roster, organisation, booth, doing }: ItemProps) => {
  const t = useTexts("office");
  const own = useOwnText();
  const [isOpen, setOpen] = useState(false);
  const { id, name, place, isClosed } = booth;
  const called = own(name);
  const turn = () =>
    void doing.perform(
      () =>
        setBooth({
          organisation,
          booth: id,
          name: name.ja,
          ...otherNames(name),
          place,
          isClosed: !isClosed,
        }),
      t(isClosed ? "booths.openDone" : "booths.closeDone", { name: called }),
      `close ${id}`,
    );
  return (
    <li className="office-shift office-booth-item">
      <p className="office-shift-words">
        <strong>{called}</strong>
        <span>{place === null ? t("booths.placeNone") : t("booths.placeNo", { number: place + 1 })}</span>
        <span className={isClosed ? "office-tag is-alert" : "office-tag"}>
          {t(isClosed ? "booths.closed" : "booths.open")}
        </span>
      </p>
      <div className="office-row">
        <button
          type="button"
          className="button"
          aria-label={t("booths.changeOf", { name: called })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t("booths.change")}
        </button>
        <button
          type="button"
          className="button"
          aria-label={t(isClosed ? "booths.openOf" : "booths.closeOf", { name: called })}
          onClick={turn}
        >
          {t(isClosed ? "booths.doOpen" : "booths.doClose")}
        </button>
      </div>
      {isOpen && (
        <BoothForm
          roster={roster}
          organisation={organisation}
          booth={booth}
          doing={doing}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
};

/** The booths: what they are called, where they stand, and whether they are closed. */
export const BoothsPage = ({ roster, organisation }: Props) => {
  const t = useTexts("office");
  const doing = useDoing();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p className="office-lead">{t("booths.lead")}</p>
      <section ref={keepFocus} className="office-part" aria-label={t("pages.booths")}>
        <Outcome doing={doing} />
        {roster.booths.length === 0 && <p className="hint">{t("booths.none")}</p>}
        <ul className="office-shifts">
          {roster.booths.map((booth) => (
            <Item key={booth.id} roster={roster} organisation={organisation} booth={booth} doing={doing} />
          ))}
        </ul>
        <div className="office-ask">
          <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {t("booths.add")}
          </button>
          {isAdding && (
            <BoothForm
              roster={roster}
              organisation={organisation}
              booth={null}
              doing={doing}
              onClose={() => setAdding(false)}
            />
          )}
        </div>
      </section>
    </>
  );
};
