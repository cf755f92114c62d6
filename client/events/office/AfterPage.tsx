import { useEffect, useRef, useState } from "react";
import { PERCENT } from "../../../shared/events/attendance.ts";
import { afterSchema, type OfficeEvent } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { setAfter } from "../../session/eventOffice.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useDoing } from "./doing.ts";
import type { Problems } from "./form/draft.ts";
import { NumberField, ProblemsContext } from "./form/fields.tsx";
import { problemsOf } from "./form/problemsOf.ts";
import { SurveyEditor } from "./SurveyEditor.tsx";
import type { AfterDrafting } from "./useAfterDraft.ts";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
  readonly drafting: AfterDrafting;
}

/** What an event asks for when it is over, and what of it everybody may see then. */
export const AfterPage = ({ event, reload, drafting }: Props) => {
  const t = useTexts("eventOffice");
  const doing = useDoing(reload);
  const { draft, percent, isDirty, change, setPercent, settle } = drafting;
  const [problems, setProblems] = useState<Problems>({});
  const [tries, setTries] = useState(0);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) page.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);
  const save = async () => {
    const given = { event: event.id, ...draft, rule: { ...draft.rule, percent: percent ?? 0 } };
    const read = afterSchema.safeParse(given);
    setProblems(read.success ? {} : problemsOf(given, read.error));
    // What was read again on the way is what was saved.
    if (read.success && (await doing.perform(() => setAfter(read.data), t("after.saved")))) settle();
    if (!read.success) {
      doing.clear();
      setTries((n) => n + 1);
    }
  };
  return (
    <ProblemsContext value={problems}>
      <div ref={page} className="office-stack">
        <p className="office-lead">{t("after.lead")}</p>
        <section className="office-part" aria-labelledby="plan-record">
          <h2 id="plan-record">{t("after.record")}</h2>
          {event.words.record === null ? (
            <p>
              {t("after.noRecord")} <a href="#words">{t("views.words")}</a>
            </p>
          ) : (
            <>
              <NumberField
                path="rule.percent"
                label={t("after.percent")}
                hint={t("after.percentHint")}
                min={PERCENT.min}
                max={PERCENT.max}
                value={percent}
                onChange={setPercent}
              />
              <div>
                <Switch
                  label={t("after.reflection")}
                  on={draft.rule.asksReflection}
                  onChange={(asksReflection) => change({ rule: { ...draft.rule, asksReflection } })}
                />
                <p className="hint">{t("after.reflectionHint")}</p>
              </div>
            </>
          )}
        </section>
        <section className="office-part" aria-labelledby="plan-survey">
          <h2 id="plan-survey">{t("after.survey")}</h2>
          <SurveyEditor survey={draft.survey} onChange={(survey) => change({ survey })} />
        </section>
        <section className="office-part" aria-labelledby="plan-publish">
          <h2 id="plan-publish">{t("after.publish")}</h2>
          <div>
            <Switch
              label={t("after.archive")}
              on={draft.publishesArchive}
              onChange={(publishesArchive) => change({ publishesArchive })}
            />
            <p className="hint">{t("after.archiveHint")}</p>
          </div>
          <div>
            <Switch
              label={t("after.results")}
              on={draft.publishesSurvey}
              onChange={(publishesSurvey) => change({ publishesSurvey })}
            />
            <p className="hint">{t("after.resultsHint")}</p>
          </div>
        </section>
        <div className="plan-save">
          <p role="alert" className="problem">
            {Object.keys(problems).length > 0 && t("after.wrong")}
          </p>
          <Outcome doing={doing} />
          <div className="office-row">
            <button type="button" className="button strong" aria-busy={doing.busy} onClick={() => void save()}>
              {t("after.save")}
            </button>
            {isDirty && <span className="hint">{t("overview.unsaved")}</span>}
          </div>
        </div>
      </div>
    </ProblemsContext>
  );
};
