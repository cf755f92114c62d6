/** Inside the square: the scene or the list over one and the same session, and the two cases where neither can be shown. */
// Names may hold any character: the browser fetches the pieces of the full typeface that it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { lazy, Suspense, useEffect } from "react";
import { beforeForgetting } from "../campaign/forget.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { beforeExit } from "../campaign/quickExit.ts";
import { useView } from "../campaign/settings.ts";
import * as booths from "../consult/square/texts.ts";
import * as eventsHere from "../events/square/texts.ts";
import * as list from "../list/texts.ts";
import { KeptOut } from "../safety/KeptOut.tsx";
import * as safety from "../safety/texts.ts";
import { enterHere, leave } from "../session/session.ts";
import { useSession } from "../session/status.ts";
import * as sights from "../sights/texts.ts";
import * as talk from "../talk/texts.ts";
import * as walk from "../walk/texts.ts";
import * as square from "./squareTexts.ts";
import { TalkDialogs } from "./TalkDialogs.tsx";
import { Waiting } from "./Waiting.tsx";
import "./square.css";
import "../talk/talk.css";

addTexts("walk", walk);
addTexts("square", square);
addTexts("list", list);
addTexts("booths", booths);
addTexts("eventsHere", eventsHere);
addTexts("sights", sights);
addTexts("talk", talk);
addTexts("safety", safety);
beforeExit(() => void leave());
beforeForgetting(() => void leave());

const Square = lazy(() => import("./Square.tsx"));
const ListView = lazy(() => import("../list/ListView.tsx"));

/** By then the square itself is loaded. */
const SETTLED_MS = 2000;
/** What cannot be had now is asked for when it is opened. */
const fetchHelp = (): void =>
  void import("../finder/ahead.ts").then(({ fetchAhead }) => fetchAhead()).catch(() => undefined);

const Notice = ({ kind }: { readonly kind: "elsewhere" | "turnedAway" }) => {
  const t = useTexts("square");
  return (
    <main className="waiting">
      <section className="card notice" role="alert">
        <h1>{t(`${kind}.title`)}</h1>
        <p>{t(`${kind}.text`)}</p>
        <button type="button" className="button primary" onClick={enterHere}>
          {t(kind === "elsewhere" ? "elsewhere.here" : "turnedAway.again")}
        </button>
        {kind === "turnedAway" && (
          <button type="button" className="button" onClick={() => void leave()}>
            {t("turnedAway.out")}
          </button>
        )}
      </section>
    </main>
  );
};

export default function Inside() {
  const status = useSession((s) => s.status);
  const view = useView();
  const isHere = status === "here";
  useEffect(() => {
    if (!isHere) return;
    const timer = setTimeout(fetchHelp, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isHere]);
  if (status === "elsewhere") return <Notice kind="elsewhere" />;
  if (status === "refused") return <Notice kind="turnedAway" />;
  if (status === "out") return <KeptOut />;
  if (status === "joining") return <Waiting onBack={() => void leave()} />;
  return (
    <>
      <Suspense fallback={<Waiting />}>{view === "3d" ? <Square /> : <ListView />}</Suspense>
      <TalkDialogs />
    </>
  );
}
