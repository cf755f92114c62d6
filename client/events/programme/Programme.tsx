/**
 * Events outside of their halls: the programme, one event, the record of attendance, the survey, the archive. On a page of its own,
 * or over the square, which goes on behind it.
 */
// Names and titles may hold any character: the browser fetches the pieces of the typeface it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { lazy, Suspense, useEffect } from "react";
import type { EventsPath } from "../../app/path.ts";
import { addTexts } from "../../campaign/language.ts";
import { loadMine, watchProgramme } from "../../session/programme.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Back } from "./Back.tsx";
import { Event } from "./Event.tsx";
import { Month } from "./Month.tsx";
import * as texts from "./texts.ts";
import "../../ui/overSquare.css";
import "./programme.css";

addTexts("programme", texts);

const Record = lazy(() => import("./Record.tsx"));
const Survey = lazy(() => import("./Survey.tsx"));
const Archive = lazy(() => import("./Archive.tsx"));

const parts = { record: Record, survey: Survey, archive: Archive } as const;

const Screen = ({ event, part }: EventsPath) => {
  if (event === null) return <Month />;
  if (part === null) return <Event key={event} event={event} />;
  const Part = parts[part];
  return <Part key={event} event={event} />;
};

export default function Programme({ path }: { readonly path: EventsPath }) {
  useEffect(watchProgramme, []);
  // Whoever cannot be asked now stands with nothing; each screen that needs it asks again.
  useEffect(() => void loadMine().catch(() => undefined), []);
  return (
    <main ref={keepFocus} className="over-square events">
      <Back path={path} />
      <Suspense>
        <Screen {...path} />
      </Suspense>
    </main>
  );
}
