/** A page of what there is to see, or the list of all of them. On a page of its own, or over the square, which goes on behind it. */
// Names may hold any character: the browser fetches the pieces of the typeface it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { Suspense, useEffect } from "react";
import { goTo, type SightPath } from "../app/path.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { walkToZone } from "../session/actions.ts";
import { watchPlace } from "../session/place.ts";
import { useSession } from "../session/status.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { keepFocus } from "../ui/keepFocus.ts";
import { SightList } from "./SightList.tsx";
import { sightOf } from "./sights.ts";
import * as texts from "./texts.ts";
import "../ui/overSquare.css";
import "./sights.css";

addTexts("sights", texts);

/** Back to where one came from; where the page is about a place in the square, on foot to it. */
const Ways = ({ sight }: { readonly sight: string | null }) => {
  const t = useTexts("sights");
  const isInside = useSession((s) => s.status !== "away");
  const zone = sight === null ? null : sightOf(sight)?.zone;
  return (
    <nav className="over-back row">
      <button type="button" className="button quiet back" onClick={() => goTo("/")}>
        {t(isInside ? "toSquare" : "toStart")}
      </button>
      {sight !== null && (
        <button type="button" className="button quiet" onClick={() => goTo("/see")}>
          {t("title")}
        </button>
      )}
      {isInside && zone && (
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            goTo("/");
            walkToZone(zone);
          }}
        >
          {t("goThere")}
        </button>
      )}
    </nav>
  );
};

const All = () => {
  const t = useTexts("sights");
  return (
    <div className="over-screen">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("lead")}</p>
      <SightList />
    </div>
  );
};

const Words = ({ what }: { readonly what: "lost" | "gone" | "loading" }) => {
  const t = useTexts("sights");
  return <p className="over-screen">{t(what)}</p>;
};

const Screen = ({ sight, item }: SightPath) => {
  if (sight === null) return <All />;
  const found = sightOf(sight);
  if (!found) return <Words what="gone" />;
  const { Page } = found;
  return (
    <Boundary key={sight} fallback={<Words what="lost" />}>
      <Page item={item} />
    </Boundary>
  );
};

export default function Sights({ path }: { readonly path: SightPath }) {
  // What the operator changes of the help on the bar holds here as well, also for who came straight to this page.
  useEffect(watchPlace, []);
  return (
    <main ref={keepFocus} className="over-square sights">
      <Ways sight={path.sight} />
      <Suspense fallback={<Words what="loading" />}>
        <Screen {...path} />
      </Suspense>
    </main>
  );
}
