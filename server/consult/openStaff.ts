/** Puts together what staff of the booths have: console, board, their live lines, runbook and disclosed listening. */
import type { BoardView } from "../../shared/consult/board.ts";
import { listeningSchema } from "../../shared/consult/api.ts";
import type { ConsoleView } from "../../shared/consult/console.ts";
import { covers } from "../../shared/staff/scope.ts";
import type { Passes } from "../pass/pass.ts";
import type { Actor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import { HttpError } from "../web/http.ts";
import { publicRoute, type Reached, type Routes } from "../web/routes.ts";
import { boardRoutes, supervised } from "./boardRoutes.ts";
import { boardView } from "./boardView.ts";
import { consoleRoutes } from "./consoleRoutes.ts";
import { consoleView } from "./consoleView.ts";
import type { Consult } from "./consult.ts";
import { keepDebriefs } from "./debriefs.ts";
import { DebriefsStore } from "./debriefs.store.ts";
import { Listenings, type ListenerSeats } from "./listenings.ts";
import { PhrasesStore } from "./phrases.store.ts";
import { passOr } from "./refusing.ts";
import type { Roster } from "./roster.ts";
import type { Runbook } from "./runbook.ts";
import { Snapshots } from "./snapshot.ts";
import { ViewLines } from "./viewLines.ts";

interface House {
  readonly config: Reached;
  readonly passes: Passes;
  readonly staff: Staff;
  readonly consult: Consult;
  readonly roster: Roster;
  readonly runbook: Runbook;
  readonly lines: ListenerSeats;
}

export interface StaffDesks {
  readonly routes: Routes;
  close(): void;
}

/** Answers of one address a minute to supervisors who ask to listen. */
const ANSWERS_A_MINUTE = 60;

export const openStaffDesks = (
  { config, passes, staff, consult, roster, runbook, lines }: House,
  store: Store,
  note: Note,
  failed: (error: unknown) => void,
): StaffDesks => {
  const { door, accounts } = staff;
  const { news } = consult;
  const debriefs = new DebriefsStore(store);
  const names = (ids: readonly string[]) => accounts.names(ids);
  const snapshots = new Snapshots({ consult, roster, debriefs, names });
  const supervises = async (id: string, organisation: string | null): Promise<boolean> => {
    const account = await accounts.find(id);
    return account !== null && !account.isClosed && covers(supervised(account), organisation);
  };
  const listenings = new Listenings({ consult, seats: lines, note, supervises });
  const onRevoked = (heard: (account: string) => void) => staff.onRevoked(heard);

  const viewOfConsole = async ({ id }: Actor): Promise<ConsoleView> =>
    consoleView(id, await snapshots.read(Date.now()));
  const viewOfBoard = async (actor: Actor): Promise<BoardView> =>
    boardView(actor.id, supervised(actor), await snapshots.read(Date.now()));

  const consoles = new ViewLines<ConsoleView>({
    deed: "GET /api/consult/console/live",
    door,
    onRevoked,
    view: viewOfConsole,
    mark: ({ id }, now) => void consult.seen(id, now).catch(failed),
    failed,
  });
  const boards = new ViewLines<BoardView>({
    deed: "GET /api/consult/board/live",
    door,
    onRevoked,
    view: viewOfBoard,
    failed,
  });

  const changed = (own: readonly string[]): void => {
    snapshots.forget();
    consoles.changed(own);
    boards.changed();
  };
  const ends = [
    news.on("consult:ticket", ({ counsellors }) => changed(counsellors)),
    news.on("consult:duty", ({ counsellor }) => changed([counsellor])),
    roster.onChange(() => changed([])),
    news.on("consult:whisper", ({ counsellor, from, words }) => consoles.send(counsellor, "whisper", { from, words })),
    keepDebriefs({ consult, store: debriefs, failed }),
    onRevoked((account) => void listenings.check(account).catch(failed)),
    () => consoles.close(),
    () => boards.close(),
  ];

  return {
    routes: {
      ...consoleRoutes({
        consult,
        roster,
        door,
        view: viewOfConsole,
        lines: consoles,
        phrases: new PhrasesStore(store),
        debriefs,
        names,
      }),
      ...boardRoutes({ consult, roster, runbook, listenings, door, note, view: viewOfBoard, lines: boards }),
      "POST /api/consult/listening": publicRoute(
        listeningSchema,
        async ({ pass, ticket, name, isWelcome }) => {
          const visitor = await passes.check(pass);
          if (visitor === null) throw new HttpError(401, "pass");
          const kept = await consult.find(ticket);
          if (kept?.ticket.visitor !== visitor) throw new HttpError(404, "gone");
          passOr(await listenings.answer(kept, name, isWelcome));
          return {};
        },
        { ...config, perMinute: ANSWERS_A_MINUTE },
      ),
    },
    close: () => {
      for (const end of ends) end();
    },
  };
};
