/** One column of the console: of its panels one is shown, the others are a press away. */
import type { ComponentType } from "react";
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import type { Panel } from "./layout.ts";
import { headingOf, shown } from "./panelFocus.ts";
import { Captions } from "./panels/Captions.tsx";
import { Film } from "./panels/Film.tsx";
import { NoticePanel } from "./panels/NoticePanel.tsx";
import { Order } from "./panels/Order.tsx";
import { People } from "./panels/People.tsx";
import { Polls } from "./panels/Polls.tsx";
import { Questions } from "./panels/Questions.tsx";
import { Slides } from "./panels/Slides.tsx";
import { useHallNow, useMay } from "./source.ts";

const panelOf: Readonly<Record<Panel, ComponentType>> = {
  slides: Slides,
  order: Order,
  captions: Captions,
  questions: Questions,
  polls: Polls,
  people: People,
  notice: NoticePanel,
  film: Film,
};

/** What waits in a panel that is not looked at. */
const useCount = (panel: Panel): number => {
  const moderates = useMay("questions");
  const waiting = useHallNow((s) => s.moderate.filter(({ state }) => state === "waiting").length);
  return panel === "questions" && moderates ? waiting : 0;
};

const Tab = ({ panel, isOn, column }: { readonly panel: Panel; readonly isOn: boolean; readonly column: Panel }) => {
  const t = useTexts("eventConsole");
  const count = useCount(panel);
  return (
    <button
      type="button"
      className="event-tab"
      aria-current={isOn ? "true" : undefined}
      onClick={() => shown.setState({ [column]: panel })}
    >
      {t(`panels.${panel}`)}
      {count > 0 && <span className="mark new">{count}</span>}
    </button>
  );
};

export const Column = ({ panels }: { readonly panels: readonly Panel[] }) => {
  const t = useTexts("eventConsole");
  const column = panels[0]!;
  const chosen = useStore(shown, (s) => s[column]);
  const on = panels.find((panel) => panel === chosen) ?? column;
  const Shown = panelOf[on];
  return (
    <div className="event-column">
      {panels.length > 1 && (
        <nav className="event-tabs" aria-label={t("columns", { panel: t(`panels.${column}`) })}>
          {panels.map((panel) => (
            <Tab key={panel} panel={panel} column={column} isOn={panel === on} />
          ))}
        </nav>
      )}
      <section className={`event-panel is-${on}`} aria-labelledby={headingOf(on)}>
        <h2 id={headingOf(on)} tabIndex={-1} className={panels.length > 1 ? "event-heard" : undefined}>
          {t(`panels.${on}`)}
        </h2>
        <Shown key={on} />
      </section>
    </div>
  );
};
