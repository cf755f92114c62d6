import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Language } from "../../../../shared/campaign/language.ts";
import type { OfficeEvent } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { ApiError } from "../../../session/api.ts";
import { saveEvent } from "../../../session/eventOffice.ts";
import { Outcome } from "../../../staff/office/Outcome.tsx";
import { Ask } from "../../../ui/Ask.tsx";
import { useDoing } from "../doing.ts";
import { useOwners } from "../owners.ts";
import { isEventProblem, type Problems, problemAt, readDraft } from "./draft.ts";
import { ProblemsContext } from "./fields.tsx";
import { MeanwhileNotice } from "./MeanwhileNotice.tsx";
import { missingInSection } from "./missing.ts";
import { OrderSection } from "./OrderSection.tsx";
import { MediaSection } from "./MediaSection.tsx";
import { RecordSection } from "./RecordSection.tsx";
import { Section } from "./Section.tsx";
import { type SectionId, sections, wrongSections } from "./sections.ts";
import { SpeakersSection } from "./SpeakersSection.tsx";
import type { Drafting } from "./useDraft.ts";
import { useSummaries } from "./summaries.ts";
import { WhatSection } from "./WhatSection.tsx";
import { WhenSection } from "./WhenSection.tsx";
import { WhoSection } from "./WhoSection.tsx";
import { WorksheetSection } from "./WorksheetSection.tsx";

interface Props {
  readonly event: OfficeEvent;
  readonly drafting: Drafting;
  readonly reload: () => Promise<void>;
}

const complete: readonly Language[] = [];

/** Every word of an event. What is wrong is said at its field; what is unsaved stays in this tab. */
export const EventForm = ({ event, drafting, reload }: Props) => {
  const t = useTexts("eventForm");
  const doing = useDoing(reload);
  const owners = useOwners();
  const summaries = useSummaries();
  const { draft, revision, isDirty, wasKept, change, settle } = drafting;
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set(["what", "when"]));
  const [problems, setProblems] = useState<Problems>({});
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);

  const show = (found: Problems) => {
    setProblems(found);
    setOpen((now) => new Set([...now, ...wrongSections(found)]));
    setTries((n) => n + 1);
  };
  const save = async () => {
    const { words, problems: found } = readDraft(draft, Date.now(), event.words);
    if (words === null) {
      doing.clear();
      show(found);
      return;
    }
    setProblems({});
    await doing.perform(async () => {
      try {
        const saved = await saveEvent({ event: event.id, revision, words });
        settle(draft, saved.revision);
      } catch (thrown) {
        if (thrown instanceof ApiError && isEventProblem(thrown.error)) show(problemAt(thrown.error));
        throw thrown;
      }
    }, t("saved"));
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    void save();
  };
  const onKeyDown = (key: KeyboardEvent) => {
    // 229 is what Safari says of the key that ends a conversion. And no Enter within a line saves a form this long.
    const isLine = key.target instanceof HTMLInputElement;
    if (key.key === "Enter" && (key.nativeEvent.isComposing || key.keyCode === 229 || isLine)) key.preventDefault();
  };

  const missing: Readonly<Partial<Record<SectionId, readonly Language[]>>> = missingInSection(draft);
  const wrong = wrongSections(problems);
  const given = { draft, change };
  const bodies: Readonly<Record<SectionId, React.ReactNode>> = {
    what: <WhatSection {...given} owners={owners} />,
    when: <WhenSection {...given} isPublished={event.run.state !== "draft"} />,
    who: <WhoSection {...given} />,
    speakers: <SpeakersSection {...given} />,
    order: <OrderSection {...given} />,
    worksheet: <WorksheetSection {...given} />,
    media: <MediaSection {...given} event={event.id} files={event.files} onSent={reload} />,
    record: <RecordSection {...given} />,
  };
  return (
    <ProblemsContext value={problems}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keeps an Enter from being taken for more */}
      <form
        ref={form}
        className="office-stack"
        noValidate
        aria-label={t("title")}
        onSubmit={submit}
        onKeyDown={onKeyDown}
      >
        <p className="office-lead">{t("lead")}</p>
        {wasKept && <p className="office-advice">{t("kept")}</p>}
        <MeanwhileNotice drafting={drafting} />
        {sections.map((section) => (
          <Section
            key={section}
            title={t(`sections.${section}`)}
            summary={summaries(section, draft)}
            missing={missing[section] ?? complete}
            hasProblem={wrong.includes(section)}
            isOpen={open.has(section)}
            onOpen={(isOpen) =>
              setOpen((now) => new Set(isOpen ? [...now, section] : [...now].filter((one) => one !== section)))
            }
          >
            {bodies[section]}
          </Section>
        ))}
        <div className="plan-save">
          <p role="alert" className="problem">
            {wrong.length > 0 && t("wrong", { sections: wrong.map((section) => t(`sections.${section}`)).join("、") })}
          </p>
          <Outcome doing={doing} />
          <div className="office-row">
            <button type="submit" className="button strong" aria-busy={doing.busy}>
              {t("save")}
            </button>
            <span className="hint">{t(isDirty ? "dirty" : "clean")}</span>
            {isDirty && (
              <Ask
                label={t("discard")}
                text={t("discardText")}
                sure={{
                  label: t("discardSure"),
                  act: () => {
                    setProblems({});
                    settle(null, revision);
                  },
                }}
              />
            )}
          </div>
        </div>
      </form>
    </ProblemsContext>
  );
};
