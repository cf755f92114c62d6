/** What those who hold an event read of who came: figures, who registered, the survey's results; and whether a record was given. */
import type { IncomingMessage } from "node:http";
import { clockOf, dayOf } from "../../shared/campaign/days.ts";
import { csv } from "../../shared/events/csv.ts";
import {
  type AttendanceFigures,
  confirmSchema,
  type Confirmed,
  type RegisteredList,
  type SurveyResults,
} from "../../shared/events/office.ts";
import type { Deed } from "../../shared/staff/permissions.ts";
import type { StaffDoor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import type { Route, Routes } from "../web/routes.ts";
import type { Records } from "./records.ts";
import type { Registering } from "./registering.ts";
import { type Asking, mayChange, mayKnow } from "./rights.ts";
import type { EventRow } from "./row.ts";
import type { Surveys } from "./surveys.ts";

interface Given {
  readonly door: StaffDoor;
  readonly find: (event: string) => Promise<EventRow | null>;
  readonly registering: Pick<Registering, "list">;
  readonly records: Pick<Records, "figures" | "confirm">;
  readonly surveys: Pick<Surveys, "results" | "table">;
  readonly now: () => number;
}

const queryOf = (req: IncomingMessage): URLSearchParams => new URL(req.url ?? "/", "http://localhost").searchParams;

const registeredTable = (people: RegisteredList["people"]): string =>
  csv([
    ["name", "organisation", "contact", "state", "day", "time"],
    ...people.map(({ name, organisation, state, at }) => [
      name,
      organisation?.name ?? null,
      organisation?.contact ?? null,
      state,
      dayOf(at),
      clockOf(at),
    ]),
  ]);

export const afterRoutes = ({ door, find, registering, records, surveys, now }: Given): Routes => {
  const eventOf = async (
    query: URLSearchParams,
    actor: Asking,
    may: (row: EventRow, actor: Asking) => boolean,
  ): Promise<EventRow> => {
    const id = query.get("id");
    if (id === null) throw new HttpError(400, "bad-request");
    const row = await find(id);
    if (!row || !may(row, actor)) throw new HttpError(404, "event");
    return row;
  };
  /** The same as a table to save, where it is asked for so; else as JSON. */
  const orTable =
    (
      deed: Deed,
      may: typeof mayKnow,
      { json, table }: { json(row: EventRow): Promise<object>; table(row: EventRow): Promise<string> },
    ): Route =>
    async (req, res) => {
      const query = queryOf(req);
      if (query.get("as") !== "csv")
        return door.open(deed, null, async (actor) => json(await eventOf(query, actor, may)))(req, res);
      const row = await eventOf(query, await door.admit(deed, req), may);
      const bytes = Buffer.from(await table(row));
      res.writeHead(200, {
        "content-type": "text/csv; charset=utf-8",
        "content-length": bytes.length,
        "content-disposition": `attachment; filename="${deed.split("/").at(-1)}-${row.id}.csv"`,
        "cache-control": "no-store",
      });
      res.end(bytes);
    };

  return {
    "GET /api/events/attendance": door.open(
      "GET /api/events/attendance",
      null,
      async (actor, _body, query): Promise<AttendanceFigures> =>
        records.figures(await eventOf(query, actor, mayKnow), now()),
    ),
    // Whom an organisation named to be asked, only those read who answer for the event.
    "GET /api/events/registered": orTable("GET /api/events/registered", mayChange, {
      json: async ({ id }): Promise<RegisteredList> => ({ people: await registering.list(id) }),
      table: async ({ id }) => registeredTable(await registering.list(id)),
    }),
    "GET /api/events/results": orTable("GET /api/events/results", mayKnow, {
      json: (row): Promise<SurveyResults> => surveys.results(row),
      table: (row) => surveys.table(row),
    }),
    "POST /api/events/confirm": door.open(
      "POST /api/events/confirm",
      confirmSchema,
      async (_actor, { number }): Promise<Confirmed> => {
        const confirmed = await records.confirm(number);
        if (!confirmed) throw new HttpError(400, "number");
        return confirmed;
      },
    ),
  };
};
