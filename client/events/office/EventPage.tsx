import { useCallback } from "react";
import type { OfficeEvent } from "../../../shared/events/office.ts";
import type { Me } from "../../../shared/staff/accounts.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { readEvent } from "../../session/eventOffice.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { Link } from "../../staff/Link.tsx";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { useReadAgain } from "../../staff/office/useReadAgain.ts";
import { PageNav } from "../../staff/PageNav.tsx";
import { useHash } from "../../ui/useHash.ts";
import { AfterPage } from "./AfterPage.tsx";
import { CrewPage } from "./CrewPage.tsx";
import { EventForm } from "./form/EventForm.tsx";
import { useDraft } from "./form/useDraft.ts";
import { Head } from "./Head.tsx";
import { Overview } from "./Overview.tsx";
import { monthPath, type View, viewOf, views } from "./path.ts";
import { PollsPage } from "./PollsPage.tsx";
import { ResultsPage } from "./results/ResultsPage.tsx";
import { SlidesPage } from "./slides/SlidesPage.tsx";
import { useAfterDraft } from "./useAfterDraft.ts";
import { usePlaceWords, useStateWords } from "./words.ts";

const useView = (): View => viewOf(useHash());

interface ShownProps {
  readonly event: OfficeEvent;
  readonly me: Me;
  readonly reload: () => Promise<void>;
}

/** One event. Who only has a part in it finds the overview alone. */
const Shown = ({ event, me, reload }: ShownProps) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const place = usePlaceWords();
  const state = useStateWords();
  const asked = useView();
  const drafting = useDraft(event, me.id);
  const after = useAfterDraft(event);
  const { words, run, mayChange } = event;
  const view = mayChange ? asked : "overview";
  const shown = { event, reload };
  const unsaved: Readonly<Partial<Record<View, boolean>>> = { words: drafting.isDirty, after: after.isDirty };
  const page = (): React.ReactNode => {
    switch (view) {
      case "overview":
        return <Overview {...shown} isDirty={drafting.isDirty} />;
      case "words":
        return <EventForm {...shown} drafting={drafting} />;
      case "slides":
        return <SlidesPage {...shown} />;
      case "polls":
        return <PollsPage {...shown} />;
      case "crew":
        return <CrewPage {...shown} />;
      case "after":
        return <AfterPage {...shown} drafting={after} />;
      case "results":
        return <ResultsPage event={event} />;
    }
  };
  return (
    <>
      <Head title={own(words.title) || words.title.ja}>
        <p className="office-shift-words">
          <span className={run.state === "cancelled" ? "office-tag is-alert" : "office-tag"}>{state(run.state)}</span>
          <span className="office-hours">
            {dayWords(run.from, language, true)} {hoursWords(run, language)}
          </span>
          <span>{place(words.place)}</span>
        </p>
      </Head>
      {mayChange && (
        <PageNav
          label={t("views.label")}
          views={views}
          view={view}
          name={(one) => (unsaved[one] ? t("views.unsaved", { page: t(`views.${one}`) }) : t(`views.${one}`))}
        />
      )}
      <div className="office-stack" key={view}>
        {page()}
      </div>
    </>
  );
};

/** An event and everything of it. */
export const EventPage = ({ id, me }: { readonly id: string; readonly me: Me }) => {
  const t = useTexts("eventOffice");
  const read = useCallback(() => readEvent(id), [id]);
  const answer = useAnswer(read);
  const { error, reload } = answer;
  useReadAgain(reload);
  const isGone = error?.status === 404;
  return (
    <main className="office">
      <p>
        <Link to={monthPath} className="button quiet plan-back">
          <span aria-hidden="true">‹ </span>
          {t("pages.month")}
        </Link>
      </p>
      {isGone ? (
        <>
          <Head title={t("gone.title")} />
          <p>{t("gone.text")}</p>
        </>
      ) : (
        <Answered answer={answer}>{(event) => <Shown event={event} me={me} reload={reload} />}</Answered>
      )}
    </main>
  );
};
