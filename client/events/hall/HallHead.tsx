/** Which event, how it stands, how many are here, and the way out. What changes is said quietly. */
import type { EventPage } from "../../../shared/events/api.ts";
import { roundCount } from "../../../shared/events/reactions.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { useView, useSettings } from "../../campaign/settings.ts";
import { hasWebGl2 } from "../../app/threeD.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { Line } from "./Line.tsx";
import { useSaid } from "./useSaid.ts";

interface Props {
  readonly hall: HallLine;
  readonly page: EventPage;
}

/** How the event stands, and what the hall said last: one line, never two of the same. */
const Standing = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const line = useHall(hall, (s) => s.line);
  const state = useHall(hall, (s) => s.stage.state);
  const isAway = useHall(hall, (s) => s.stage.speaker?.isAway ?? false);
  const said = useSaid(hall);
  const standing =
    line === "returning"
      ? t("head.returning")
      : isAway && state === "live"
        ? t("head.speakerAway")
        : state === "doors" || state === "live" || state === "paused" || state === "ended" || state === "cancelled"
          ? t(`head.state.${state}`)
          : t("head.state.rehearsal");
  return (
    <output className="hall-standing" data-line={line}>
      <strong>{standing}</strong> {said !== null && line === "here" && t(`said.${said}`)}
    </output>
  );
};

const Speaker = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const speaker = useHall(hall, (s) => s.stage.speaker);
  return (
    <p className="hall-speaker">
      {speaker && (
        <>
          {t("head.speaks")} <Line of={speaker.name} />
        </>
      )}
    </p>
  );
};

export const HallHead = ({ hall, page }: Props) => {
  const t = useTexts("hall");
  const people = useHall(hall, (s) => s.people);
  const view = useView();
  const setView = useSettings((s) => s.setView);
  return (
    <div className="hall-head">
      <div className="hall-name">
        <h1 ref={focusOnMount} tabIndex={-1}>
          <Line of={page.card.title} />
        </h1>
        <Standing hall={hall} />
        <div className="hall-now">
          <Speaker hall={hall} />
          {people !== null && people > 0 && <p className="hint">{t("hereNow", { count: roundCount(people) })}</p>}
        </div>
      </div>
      <div className="hall-ways-out">
        {(view === "3d" || hasWebGl2()) && (
          <button type="button" className="button" onClick={() => setView(view === "3d" ? "list" : "3d")}>
            {t(view === "3d" ? "head.toList" : "head.to3d")}
          </button>
        )}
        <button type="button" className="button" onClick={() => goTo("/")}>
          {t("head.leave")}
        </button>
      </div>
    </div>
  );
};
