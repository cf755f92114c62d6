/**
 * Attending an event: the way in, the hall, and what comes after, on a page of its own or over the square, which goes on behind
 * it. Which screen it is follows from the event and from the line to its hall.
 */
// Names and what people ask may hold any character: the browser fetches the pieces of the typeface it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { type ReactNode, useEffect } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { isOpen } from "../../../shared/events/transitions.ts";
import { addTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { useSession } from "../../session/status.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { hasHall } from "../../../shared/events/kinds.ts";
import { After } from "./After.tsx";
import { attend, leaveHall, useAttending, wasAttending } from "./attending.ts";
import { Back } from "./Back.tsx";
import { Entry } from "./Entry.tsx";
import { GoThere } from "./GoThere.tsx";
import { Hall } from "./Hall.tsx";
import { NotIn } from "./NotIn.tsx";
import { Cancelled, Elsewhere, Loading, Lost, Unknown } from "./plainScreens.tsx";
import { Soon } from "./Soon.tsx";
import * as texts from "./texts.ts";
import { type PageState, usePage } from "./usePage.ts";
import "../../talk/talk.css";
import "../../ui/overSquare.css";
import "./hall.css";
import "./stage.css";
import "./panels.css";

addTexts("hall", texts);

/** The hall that a friend's link names; null: none. */
const friendsHall = (): number | null => {
  const named = /^\d{1,4}$/.exec(new URLSearchParams(location.search).get("hall") ?? "");
  return named ? Number(named[0]) : null;
};

const Screen = ({ children }: { readonly children: ReactNode }) => (
  <main ref={keepFocus} className="over-square hall-door">
    <Back />
    {children}
  </main>
);

interface Shown extends PageState {
  readonly page: EventPage;
  readonly onAgain: () => Promise<void>;
}

/** Inside; or why not, or not any more. */
const Inside = ({ hall, page, onAgain }: Shown & { readonly hall: HallLine }) => {
  const line = useHall(hall, (s) => s.line);
  const entry = useHall(hall, (s) => s.entry);
  const isIn = useHall(hall, (s) => s.hall !== null);
  const isCancelled = useHall(hall, (s) => s.stage.state === "cancelled");
  if (line === "over" || entry === "over")
    return (
      <Screen>
        {isCancelled ? (
          <Cancelled page={page} />
        ) : (
          <After page={page} percent={hall.store.getState().own?.percent ?? null} />
        )}
      </Screen>
    );
  if (line === "elsewhere")
    return (
      <Screen>
        <Elsewhere onHere={() => hall.rejoin()} />
      </Screen>
    );
  if (line === "removed" || line === "refused")
    return (
      <Screen>
        <NotIn why={entry ?? "out"} page={page} hall={hall} />
      </Screen>
    );
  if (!isIn)
    return (
      <Screen>
        <Loading page={page} isLong={line === "returning"} />
      </Screen>
    );
  return <Hall hall={hall} page={page} onPage={onAgain} />;
};

/** Before anybody is inside. */
const Outside = ({ page, clock, onAgain }: Shown) => {
  const { card } = page;
  if (card.state === "cancelled") return <Cancelled page={page} />;
  if (card.state === "ended") return <After page={page} percent={null} />;
  if (!hasHall(card.place)) return <GoThere page={page} />;
  if (!isOpen(card.state)) return <Soon page={page} clock={clock} onAgain={onAgain} />;
  return <Entry page={page} friends={friendsHall()} />;
};

export default function Attend({ event }: { readonly event: string }) {
  const hall = useAttending((s) => s.hall);
  const isInSquare = useSession((s) => s.status === "here");
  const [state, read] = usePage(event, hall === null);
  const { page } = state;
  // Whoever sits there already, or is somebody in the square already, need not say so again.
  const goesIn = page !== null && isOpen(page.card.state) && hasHall(page.card.place);
  useEffect(() => {
    const isKnown = isInSquare || wasAttending(event);
    if (!goesIn || !isKnown || useAttending.getState().hall) return;
    attend({ event, friends: friendsHall(), isMembers: page.card.audience === "members" });
  }, [event, goesIn, isInSquare, page?.card.audience]);
  useEffect(() => leaveHall, []);
  if (page && hall) return <Inside hall={hall} {...state} page={page} onAgain={read} />;
  return (
    <Screen>
      {page ? (
        <Outside {...state} page={page} onAgain={read} />
      ) : state.trouble === "unknown" ? (
        <Unknown />
      ) : state.trouble === "lost" ? (
        <Lost onAgain={read} />
      ) : (
        <Loading page={null} isLong={false} />
      )}
    </Screen>
  );
}
