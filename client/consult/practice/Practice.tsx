/** The practice booth: the console with scripted visitors. Nothing is sent anywhere, and nothing is kept. */
import { createContext, useContext, useEffect, useState } from "react";
import { addTexts, translate, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Link } from "../../staff/Link.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import { Frame } from "../console/Frame.tsx";
import { type ConsoleRoom, RoomContext, useConsole } from "../console/source.ts";
import { createTalks } from "../console/talks.ts";
import * as consoleTexts from "../console/texts.ts";
import * as intakeTexts from "../intake/texts.ts";
import * as runbookTexts from "../runbook/texts.ts";
import { Feedback } from "./Feedback.tsx";
import { openPractice, type PracticePlace } from "./place.ts";
import { scriptIds } from "./scripts.ts";
import "@fontsource/zen-maru-gothic/500.css";
import "../console/console.css";
import "../console/work.css";
import "../console/tools/tools.css";
import * as texts from "./texts.ts";
import "./practice.css";

addTexts("console", consoleTexts);
addTexts("intake", intakeTexts);
addTexts("runbook", runbookTexts);
addTexts("practice", texts);

const language = () => useSettings.getState().language;
const say = (key: string) => translate({ ja: texts.ja, easy: texts.easy, en: texts.en }[language()], language(), key);

const words = {
  language,
  colleague: () => say("counsellors.first"),
  supervisor: () => say("counsellors.second"),
  whisper: () => say("whisper"),
};

const AtWork = ({ onOff }: { readonly onOff: () => void }) => {
  const t = useTexts("console");
  const view = useConsole((s) => s.view);
  const isOff = view !== null && view.duty === null;
  useEffect(() => {
    if (isOff) onOff();
  }, [isOff, onOff]);
  if (!view?.duty) return null;
  return (
    <main className="console is-at-work">
      <h1 ref={focusOnMount} tabIndex={-1} className="console-title">
        {t("practice.title")}
      </h1>
      <Frame view={view} />
    </main>
  );
};

const PlaceContext = createContext<PracticePlace | null>(null);

const Afterword = ({ session, name }: { readonly session: string; readonly name: string }) => {
  const play = useContext(PlaceContext)?.playOf(session);
  return play && <Feedback play={play} name={name} />;
};

/** One run from its beginning: a place with everybody waiting. */
const Run = ({ onOff }: { readonly onOff: () => void }) => {
  const [place] = useState(() => openPractice(words));
  const [room] = useState<ConsoleRoom>(() => {
    const source = { ...place, Afterword };
    return { source, talks: createTalks(source) };
  });
  useEffect(() => {
    const stopPlace = place.start();
    const stopTalks = room.talks.start();
    return () => {
      stopTalks();
      stopPlace();
    };
  }, [place, room]);
  return (
    <PlaceContext value={place}>
      <RoomContext value={room}>
        <AtWork onOff={onOff} />
      </RoomContext>
    </PlaceContext>
  );
};

export default function Practice() {
  const t = useTexts("console");
  const tp = useTexts("practice");
  const [isRunning, setRunning] = useState(false);
  const [stop] = useState(() => () => setRunning(false));
  if (isRunning) return <Run onOff={stop} />;
  return (
    <main className="console">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("practice.title")}
      </h1>
      <section className="card console-part" aria-labelledby="practice-who">
        <p className="practice-banner">{t("practice.banner")}</p>
        <p>{tp("lead")}</p>
        <h2 id="practice-who">{tp("scripts")}</h2>
        <ul className="practice-scripts">
          {scriptIds.map((id) => (
            <li key={id}>
              <strong>{tp(id)}</strong>
              <span className="hint">{tp(`${id}Text`)}</span>
            </li>
          ))}
        </ul>
        <div className="row">
          <button type="button" className="button primary" onClick={() => setRunning(true)}>
            {tp("start")}
          </button>
          <Link to="/staff/consult" className="button">
            {tp("toConsole")}
          </Link>
        </div>
      </section>
    </main>
  );
}
