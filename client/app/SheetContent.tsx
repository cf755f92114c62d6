import { useTexts } from "../campaign/language.ts";
import { EventsHere } from "../events/square/EventsHere.tsx";
import { usePeople } from "../session/people.ts";
import { SightList } from "../sights/SightList.tsx";
import { useMyTable } from "../talk/useTables.ts";
import { open } from "../talk/opened.ts";
import { Phrases } from "../talk/Phrases.tsx";
import { ReachLine } from "../talk/ReachLine.tsx";
import { TalkLog } from "../talk/TalkLog.tsx";
import { TextBox } from "../talk/TextBox.tsx";
import { useTextGoesTo } from "../talk/useReach.ts";
import { Gestures } from "../walk/Gestures.tsx";
import { NearPeople } from "../walk/NearPeople.tsx";
import { PlaceList } from "../walk/PlaceList.tsx";
import { Seats } from "../walk/Seats.tsx";
import { WalkPad } from "../walk/WalkPad.tsx";
import { Alone } from "./Alone.tsx";
import { Doors } from "./Doors.tsx";

export const panels = ["places", "say", "gestures", "sit", "people", "more"] as const;
export type Panel = (typeof panels)[number];

const TablesButton = () => {
  const t = useTexts("talk");
  return (
    <div className="row">
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "tables" })}>
        {t("tables.open")}
      </button>
    </div>
  );
};

/** Words: text where it is open, with what was said; ready phrases always. */
const Say = () => {
  const t = useTexts("talk");
  const to = useTextGoesTo();
  const table = useMyTable();
  return (
    <>
      <ReachLine />
      <TextBox />
      <Phrases />
      {!table && <TablesButton />}
      {to !== null && !table && (
        <>
          <h3>{t("log.title")}</h3>
          <TalkLog />
        </>
      )}
    </>
  );
};

/** What stands in a panel. `onDone` hears that one goes on. */
export const SheetContent = ({ panel, onDone }: { readonly panel: Panel; readonly onDone: () => void }) => {
  const t = useTexts("square");
  const te = useTexts("eventsHere");
  const tsee = useTexts("sights");
  const isAlone = usePeople((s) => s.people.size <= 1);
  switch (panel) {
    case "places":
      return (
        <>
          <h3>{te("title")}</h3>
          <EventsHere onGone={onDone} />
          <h3>{tsee("title")}</h3>
          <SightList />
          <PlaceList onGone={onDone} />
        </>
      );
    case "say":
      return <Say />;
    case "gestures":
      return <Gestures />;
    case "sit":
      return (
        <>
          <Seats onDone={onDone} />
          {!isAlone && <TablesButton />}
        </>
      );
    case "people":
      return <NearPeople />;
    case "more":
      return (
        <>
          <h3>{t("move.title")}</h3>
          <WalkPad />
          <h3>{t("alone.title")}</h3>
          <Alone onDone={onDone} />
          <Doors />
        </>
      );
  }
};
