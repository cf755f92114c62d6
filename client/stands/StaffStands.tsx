/** `/staff/stands`: an organisation sets when somebody is at its stand, and reads what was said to it. */
import { useState } from "react";
import type { OwnStand, OwnStands } from "../../shared/stands/api.ts";
import { supportTotal } from "../../shared/stands/stand.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { PageLink } from "../events/programme/PageLink.tsx";
import { readOwnStands, setStandHours } from "../session/stands.ts";
import { Answered, useAnswer } from "../staff/answer.tsx";
import { momentWords } from "../staff/office/days.ts";
import { Page } from "../staff/Page.tsx";
import { useSending } from "../staff/sending.ts";
import { useProblemWords } from "../staff/words.ts";
import { Ask } from "../ui/Ask.tsx";
import { HoursForm } from "./HoursForm.tsx";
import * as texts from "./texts.ts";
import { useHours } from "./useHours.ts";
import "../staff/office/office.css";
import "./stands.css";

addTexts("stands", texts);

interface Props {
  readonly stand: OwnStand;
  readonly reload: () => Promise<void>;
}

const One = ({ stand, reload }: Props) => {
  const t = useTexts("stands");
  const words = useProblemWords();
  const language = useSettings((s) => s.language);
  const planned = useHours({ id: stand.id, hours: stand.hours ?? stand.given });
  const { error, send } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const done = async () => {
    setOpen(false);
    setSaved(true);
    await reload();
  };
  const reset = async () => {
    if ((await send(() => setStandHours({ stand: stand.id, hours: null }))) !== null) await done();
  };
  return (
    <section className="card staff-part" aria-labelledby={`stand-${stand.id}`}>
      <h2 id={`stand-${stand.id}`}>
        <PageLink to={`/see/stands/${stand.id}`}>{stand.name}</PageLink>
      </h2>
      <p>{planned}</p>
      <p className="hint">
        {stand.by !== null && stand.at !== null
          ? t("staff.set", { name: stand.by, at: momentWords(stand.at, language) })
          : t("staff.given")}
        {" · "}
        {t("staff.received", { count: supportTotal(stand.support) })}
      </p>
      <output>{isSaved && t("staff.saved")}</output>
      {isOpen ? (
        <HoursForm stand={stand} onDone={done} onCancel={() => setOpen(false)} />
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            aria-label={t("staff.editOf", { stand: stand.name })}
            onClick={() => {
              setSaved(false);
              setOpen(true);
            }}
          >
            {t("staff.edit")}
          </button>
          {stand.hours !== null && <Ask label={t("staff.reset")} text={t("staff.resetText")} sure={{ act: reset }} />}
        </div>
      )}
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
    </section>
  );
};

export default function StaffStands() {
  const t = useTexts("stands");
  const answer = useAnswer<OwnStands>(readOwnStands);
  return (
    <Page title={t("staff.title")} lead={t("staff.lead")}>
      <Answered answer={answer}>
        {({ stands }) =>
          stands.length === 0 ? (
            <p>{t("staff.none")}</p>
          ) : (
            stands.map((stand) => <One key={stand.id} stand={stand} reload={answer.reload} />)
          )
        }
      </Answered>
    </Page>
  );
}
