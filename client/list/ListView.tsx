/** The square in words: the same session, the same people, everything one can do, by headings, lists and buttons. */
import { type ReactNode, useEffect, useId } from "react";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { Alone, QUIET_HOUR } from "../app/Alone.tsx";
import { Doors } from "../app/Doors.tsx";
import { StatusLine } from "../app/StatusLine.tsx";
import { hasWebGl2 } from "../app/threeD.ts";
import { useSettings } from "../campaign/settings.ts";
import { SquareNow } from "../campaign/season/SquareNow.tsx";
import { BoothFronts } from "../consult/square/BoothsHere.tsx";
import { DoorsNotice } from "../events/square/DoorsNotice.tsx";
import { EventsHere } from "../events/square/EventsHere.tsx";
import { ZoneEvent } from "../events/square/ZoneEvent.tsx";
import { useNearby } from "../session/nearby.ts";
import { useCount, useSeatName, useSelf } from "../session/self.ts";
import { walker } from "../session/world.ts";
import { TableHead } from "../talk/AtTable.tsx";
import { Notices } from "../talk/Notices.tsx";
import { Phrases } from "../talk/Phrases.tsx";
import { ReachLine, ReachNow } from "../talk/ReachLine.tsx";
import { Tables } from "../talk/Tables.tsx";
import { TalkLog, TalkSpeaker } from "../talk/TalkLog.tsx";
import { TextBox } from "../talk/TextBox.tsx";
import { useMyTable } from "../talk/useTables.ts";
import { Ways } from "../talk/Ways.tsx";
import { Gestures } from "../walk/Gestures.tsx";
import { GuideWords } from "../walk/GuideWords.tsx";
import { NearPeople } from "../walk/NearPeople.tsx";
import { PlaceList } from "../walk/PlaceList.tsx";
import { Seats } from "../walk/Seats.tsx";
import { Log } from "./Log.tsx";
import { startLoop } from "./loop.ts";
import { SightList } from "../sights/SightList.tsx";
import { SightsHere } from "../sights/SightsHere.tsx";
import { focusOnMount } from "../ui/focus.ts";
import { keepFocus } from "../ui/keepFocus.ts";
import "./list.css";

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section ref={keepFocus} className="list-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

const Where = () => {
  const t = useTexts("list");
  const tw = useTexts("walk");
  const ts = useTexts("square");
  const zone = useNearby((s) => s.zone);
  const walking = useNearby((s) => s.walking);
  const seat = useSelf()?.seat ?? null;
  const seatName = useSeatName();
  return (
    <>
      <output>
        {t("whereIn", { place: zone ? tw(`zones.${zone}.name`) : ts("places.between") })}
        {seat !== null && ` ${t("whereSeat", { seat: seatName(seat) })}`}
      </output>
      {walking && (
        <div className="row">
          <span>{t("walking")}</span>
          <button type="button" className="button" onClick={() => walker.stop()}>
            {t("stop")}
          </button>
        </div>
      )}
      {zone && <p className="hint">{tw(`zones.${zone}.about`)}</p>}
      {zone && <SightsHere zone={zone} />}
      {zone && zone !== "concert" && <ZoneEvent zone={zone} />}
    </>
  );
};

export default function ListView() {
  const t = useTexts("list");
  const ts = useTexts("square");
  const tt = useTexts("talk");
  const tb = useTexts("booths");
  const te = useTexts("eventsHere");
  const tsee = useTexts("sights");
  const own = useOwnText();
  const listForNow = useSettings((s) => s.listForNow);
  const quiet = useCount() <= QUIET_HOUR;
  const isAtTable = useMyTable() !== undefined;
  useEffect(startLoop, []);
  // At a table the talk comes first. What stands around it moves, never the talk itself: the focus may be there.
  const where = (
    <Part title={t("here")}>
      <Where />
    </Part>
  );
  return (
    <main className="list-view">
      <div className="list-head">
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("title")}
        </h1>
        <StatusLine />
        <Ways />
        <ReachNow />
        <Notices />
        <SquareNow />
        <DoorsNotice />
        {listForNow && <p className="hint">{ts(hasWebGl2() ? "trouble.before" : "trouble.noWebgl")}</p>}
      </div>
      <div className="list-parts">
        {!isAtTable && where}
        <Part title={tt("title")}>
          <TableHead />
          <ReachLine />
          <TextBox />
          <TalkLog />
          <TalkSpeaker />
        </Part>
        <Part title={tt("tables.title")}>
          <Tables />
        </Part>
        <Part title={tb("title")}>
          <BoothFronts />
        </Part>
        <Part title={te("title")}>
          <EventsHere />
        </Part>
        <Part title={tsee("title")}>
          <SightList />
        </Part>
        {isAtTable && where}
        <Part title={ts("say.title")}>
          <Phrases />
        </Part>
        <Part title={ts("gestures.title")}>
          <Gestures />
        </Part>
        <Part title={ts("people.title")}>
          <NearPeople />
        </Part>
        <Part title={ts("sit.title")}>
          <Seats />
        </Part>
        <Log />
        <Part title={t("guide", { name: own(campaign.guide.name) })}>
          <GuideWords />
        </Part>
        {quiet && (
          <Part title={ts("alone.title")}>
            <Alone />
          </Part>
        )}
      </div>
      <Part title={ts("more.title")}>
        <Doors />
      </Part>
      <Part title={t("go")}>
        <PlaceList />
      </Part>
    </main>
  );
}
