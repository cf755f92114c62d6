/** The pages of the staff: who is here, which page it is, and whether one may see it. Loaded only for those who go there. */
// Names may hold any character: the browser fetches the pieces of the full typeface that it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { Me } from "../../shared/staff/accounts.ts";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import { goTo, isStaffPath, usePath } from "../app/path.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { ApiError } from "../session/api.ts";
import { askWho, useStaff } from "../session/staff.ts";
import { Accounts } from "./accounts/Accounts.tsx";
import { Organisations } from "./accounts/Organisations.tsx";
import { Invitation } from "./door/Invitation.tsx";
import { SecondFactor } from "./door/SecondFactor.tsx";
import { SignIn } from "./door/SignIn.tsx";
import { SignInAgain } from "./door/SignInAgain.tsx";
import { Home } from "./Home.tsx";
import { Link } from "./Link.tsx";
import { Nav } from "./Nav.tsx";
import { Page } from "./Page.tsx";
import { Profile } from "./profile/Profile.tsx";
import * as texts from "./texts.ts";
import { useProblemWords } from "./words.ts";
import "./staff.css";
import "./parts.css";

addTexts("staff", texts);

const Desk = lazy(() => import("../safety/desk/Desk.tsx"));
const Office = lazy(() => import("../consult/office/Office.tsx"));
const Board = lazy(() => import("../consult/board/Board.tsx"));
const Console = lazy(() => import("../consult/console/Console.tsx"));
const Practice = lazy(() => import("../consult/practice/Practice.tsx"));
const EventOffice = lazy(() => import("../events/office/EventOffice.tsx"));
const PlaceOffice = lazy(() => import("../campaign/office/PlaceOffice.tsx"));
const PlaceFigures = lazy(() => import("../feedback/office/PlaceFigures.tsx"));
const EventConsole = lazy(() => import("../events/console/Console.tsx"));
const StaffStands = lazy(() => import("../stands/StaffStands.tsx"));
const StaffBoard = lazy(() => import("../bulletin/StaffBoard.tsx"));

interface Room {
  readonly deed: Deed;
  readonly show: (me: Me) => ReactNode;
}
const rooms: Readonly<Record<string, Room>> = {
  "/staff": { deed: "GET /api/staff/me", show: (me) => <Home me={me} /> },
  "/staff/desk": { deed: "GET /api/desk/today", show: () => <Desk /> },
  "/staff/consult": { deed: "GET /api/consult/console", show: () => <Console /> },
  "/staff/consult/practice": { deed: "GET /api/consult/console", show: () => <Practice /> },
  "/staff/consult/board": { deed: "GET /api/consult/board", show: () => <Board /> },
  "/staff/consult/office": { deed: "GET /api/consult/roster", show: () => <Office /> },
  "/staff/place": { deed: "GET /api/place/office", show: (me) => <PlaceOffice me={me} /> },
  "/staff/stands": { deed: "GET /api/stands/mine", show: () => <StaffStands /> },
  "/staff/board": { deed: "GET /api/bulletin/kept", show: () => <StaffBoard /> },
  "/staff/accounts": { deed: "GET /api/staff/accounts", show: (me) => <Accounts me={me} /> },
  "/staff/organisations": { deed: "GET /api/staff/organisations", show: () => <Organisations /> },
  "/staff/figures": { deed: "GET /api/feedback/figures", show: () => <PlaceFigures /> },
  "/staff/profile": { deed: "GET /api/staff/me", show: (me) => <Profile me={me} /> },
};

/** The office of events: the month, records' numbers, and each event. What one may not act for, the server does not show. */
const EVENT_OFFICE = /^\/staff\/events(\/[\w-]{1,64})?$/;
const eventOffice = (path: string): Room | null =>
  EVENT_OFFICE.test(path) ? { deed: "GET /api/events/office", show: (me) => <EventOffice me={me} /> } : null;

/** Each event's console; who has a part in it, the server knows. */
const EVENT_CONSOLE = /^\/staff\/events\/([\w-]{1,64})\/console$/;
const eventConsole = (path: string): Room | null => {
  const event = EVENT_CONSOLE.exec(path)?.[1];
  return event ? { deed: "GET /api/events/console", show: () => <EventConsole key={event} event={event} /> } : null;
};

/** There is no such page, or not for this account. */
const NotHere = ({ kind }: { readonly kind: "nowhere" | "closedTo" }) => {
  const t = useTexts("staff");
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.text`)}>
      <p>
        <Link to="/staff" className="button">
          {t("nowhere.home")}
        </Link>
      </p>
    </Page>
  );
};

const Inside = ({ me, path }: { readonly me: Me; readonly path: string }) => {
  const t = useTexts("staff");
  const room = Object.hasOwn(rooms, path) ? rooms[path]! : (eventOffice(path) ?? eventConsole(path));
  return (
    <div className="staff">
      <Nav me={me} />
      <Suspense fallback={<output className="staff-room">{t("loading")}</output>}>
        {!room ? <NotHere kind="nowhere" /> : !may(me.roles, room.deed) ? <NotHere kind="closedTo" /> : room.show(me)}
      </Suspense>
    </div>
  );
};

/** Nobody knows yet who is here. */
const Unknown = ({ error, again }: { readonly error: ApiError | null; readonly again: () => void }) => {
  const t = useTexts("staff");
  const words = useProblemWords();
  if (!error)
    return (
      <main className="waiting">
        <output>{t("loading")}</output>
      </main>
    );
  return (
    <Page kind="door" title={t("title")} lead={words(error)}>
      <div className="row">
        <button type="button" className="button" onClick={again}>
          {t("again")}
        </button>
      </div>
    </Page>
  );
};

const Members = ({ path }: { readonly path: string }) => {
  const t = useTexts("staff");
  const { me, isOver } = useStaff();
  const [error, setError] = useState<ApiError | null>(null);
  const ask = () => {
    askWho().then(
      () => setError(null),
      (thrown: unknown) => setError(thrown instanceof ApiError ? thrown : new ApiError(500, "failed")),
    );
  };
  useEffect(ask, []);
  if (me === undefined) return <Unknown error={error} again={ask} />;
  if (me === null) return <SignIn />;
  if (me.secondFactor === "due")
    return (
      <Page kind="door" title={t("second.title")} lead={t("second.why")}>
        <SecondFactor onDone={ask} />
      </Page>
    );
  return (
    <>
      {isOver && <SignInAgain />}
      {/* Whoever signs in over somebody else's page finds nothing of theirs. */}
      <Inside key={me.id} me={me} path={path} />
    </>
  );
};

export default function Staff() {
  const path = usePath();
  useEffect(() => {
    // Out of the square with a badge: the address says where one is.
    if (!isStaffPath(path)) goTo("/staff", { instead: true });
  }, [path]);
  return path === "/staff/invitation" ? <Invitation /> : <Members path={isStaffPath(path) ? path : "/staff"} />;
}
