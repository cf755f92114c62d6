/** The counsellor's console, within the staff's shell: before a shift the form that begins it, then the work. */
import { useEffect } from "react";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { Link } from "../../staff/Link.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import * as intakeTexts from "../intake/texts.ts";
import * as runbookTexts from "../runbook/texts.ts";
import { Begin } from "./Begin.tsx";
import { OwnDebriefs } from "./OwnDebriefs.tsx";
import { Frame } from "./Frame.tsx";
import { LineState } from "./LineState.tsx";
import { enter, room } from "./live.ts";
import { RoomContext, useConsole } from "./source.ts";
import * as texts from "./texts.ts";
// Words of visitors may hold any character.
import "@fontsource/zen-maru-gothic/500.css";
import "./console.css";
import "./work.css";
import "./tools/tools.css";

addTexts("console", texts);
addTexts("intake", intakeTexts);
addTexts("runbook", runbookTexts);

const BeforeShift = () => {
  const t = useTexts("console");
  const view = useConsole((s) => s.view);
  if (!view) return <output>{t("loading")}</output>;
  return (
    <div className="console-before">
      <section className="card console-part" aria-labelledby="console-begin">
        <h2 id="console-begin">{t(view.shifts.length > 0 ? "begin.start" : "begin.none")}</h2>
        <p className="hint">{t(view.shifts.length > 0 ? "begin.lead" : "begin.noneText")}</p>
        <Begin view={view} />
      </section>
      <div className="console-aside">
        <section className="card console-part" aria-labelledby="console-practice">
          <h2 id="console-practice">{t("practice.title")}</h2>
          <p className="hint">{t("begin.practiceText")}</p>
          <Link to="/staff/consult/practice" className="button">
            {t("begin.practice")}
          </Link>
        </section>
        <section className="card console-part" aria-labelledby="console-debriefs">
          <h2 id="console-debriefs">{t("debriefs.title")}</h2>
          <OwnDebriefs />
        </section>
      </div>
    </div>
  );
};

const Page = () => {
  const t = useTexts("console");
  const view = useConsole((s) => s.view);
  const isAtWork = view?.duty != null;
  return (
    <main className={isAtWork ? "console is-at-work" : "console"}>
      {/* Another screen begins with the shift: the button that began it is gone, and the focus begins at the top. */}
      <h1 key={String(isAtWork)} ref={focusOnMount} tabIndex={-1} className={isAtWork ? "console-title" : undefined}>
        {t("title")}
      </h1>
      <LineState />
      {isAtWork ? <Frame view={view} /> : <BeforeShift />}
    </main>
  );
};

export default function Console() {
  useEffect(enter, []);
  return (
    <RoomContext value={room}>
      <Page />
    </RoomContext>
  );
}
