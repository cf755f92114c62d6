/** The hall from inside: stage, captions and what one can do, one under the other on a phone, side by side where there is room. */
import { useEffect, useState } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { aboveKeyboard } from "../../app/onScreenKeyboard.ts";
import { useTexts } from "../../campaign/language.ts";
import { useView } from "../../campaign/settings.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Captions } from "./Captions.tsx";
import { Film } from "./Film.tsx";
import { filmsOf } from "./films.ts";
import { HallHead } from "./HallHead.tsx";
import { Comfort, NoticeCard } from "./Notices.tsx";
import { type Panel, panelsOf, PanelContent } from "./panels.tsx";
import { PollCard } from "./PollCard.tsx";
import { Reactions } from "./Reactions.tsx";
import { StageBox } from "./StageBox.tsx";
import { NextSteps } from "./After.tsx";

interface Props {
  readonly hall: HallLine;
  readonly page: EventPage;
  /** Read the event's page again. */
  readonly onPage: () => Promise<void>;
}

/** The event's words may change while it is on: they are read again with each arrival, and where an item is not known. */
const useFreshPage = ({ hall, page, onPage }: Props): void => {
  const line = useHall(hall, (s) => s.line);
  const item = useHall(hall, (s) => s.stage.item);
  const isUnknown = item !== null && !page.words.order.some(({ id }) => id === item);
  useEffect(() => {
    if (line === "here" && isUnknown) void onPage();
  }, [line, isUnknown, onPage]);
};

export const Hall = (props: Props) => {
  const { hall, page } = props;
  const t = useTexts("hall");
  const isList = useView() === "list";
  const [panel, setPanel] = useState<Panel | null>("questions");
  const [isBig, setBig] = useState(false);
  const state = useHall(hall, (s) => s.stage.state);
  const percent = useHall(hall, (s) => s.own?.percent ?? null);
  const films = filmsOf(page);
  useFreshPage(props);
  useEffect(() => hall.show(isList), [hall, isList]);
  const panels = panelsOf(page);
  const shown = panel !== null && panels.includes(panel) ? panel : null;
  return (
    <main ref={aboveKeyboard} className="over-square hall" data-state={state} data-big={isBig || undefined}>
      <HallHead hall={hall} page={page} />
      <div className="hall-main">
        <NoticeCard hall={hall} />
        {state === "ended" && (
          <section className="card hall-next" aria-label={t("after.title")}>
            <h2>{t("after.title")}</h2>
            <NextSteps page={page} percent={percent} />
          </section>
        )}
        <div className="hall-stage">
          <StageBox hall={hall} page={page} isBig={isBig} onBig={setBig} />
          <Captions hall={hall} />
        </div>
        {/* Whatever is seen and heard besides the slides stands here: films, an interpreter's picture, the voice of the speaker. */}
        <div ref={keepFocus} className="hall-media">
          {films.map((film) => (
            <Film key={film.id} hall={hall} film={film} />
          ))}
        </div>
        <Reactions hall={hall} />
        <PollCard hall={hall} />
        <Comfort hall={hall} />
      </div>
      <div className="hall-side">
        <nav className="hall-tabs" aria-label={t("panels.label")}>
          {panels.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-expanded={shown === one}
              onClick={() => setPanel(shown === one ? null : one)}
            >
              {t(`panels.${one}`)}
            </button>
          ))}
        </nav>
        {shown && (
          <section key={shown} ref={keepFocus} className="card hall-panel" aria-label={t(`panels.${shown}`)}>
            <h2>{t(`panels.${shown}`)}</h2>
            <PanelContent panel={shown} hall={hall} page={page} />
          </section>
        )}
      </div>
    </main>
  );
};
