/** One ticket's row in the database, inside of whatever transaction goes on. The text of a ticket is nobody's words. */
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import { nextDue } from "../../shared/consult/clock.ts";
import { consentVersions } from "../../shared/consult/consent.ts";
import type { Listening } from "../../shared/consult/listening.ts";
import type { OnDuty } from "../../shared/consult/match.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import { counsellorOf, type Ticket } from "../../shared/consult/ticket.ts";
import type { Tables } from "../store/schema.ts";
import type { TicketsTable } from "../store/tickets.schema.ts";
import type { Row } from "./row.ts";

type Db = Kysely<Tables>;

/** Called, and not followed yet. */
export const callStates = ["called", "called-again"];

/** What we wrote ourselves is read as it was written. */
export const rowOf = (row: Selectable<TicketsTable>): Row => ({
  rev: row.rev,
  kept: {
    ticket: JSON.parse(row.ticket) as Ticket,
    level: row.level as RiskLevel | null,
    emergency: row.emergency === null ? null : (JSON.parse(row.emergency) as Emergency),
    consent: { supervisorMayJoin: row.consent_supervisor !== 0 },
    listening: row.listening === null ? null : (JSON.parse(row.listening) as Listening),
    took: JSON.parse(row.took) as string[],
    servedBy: row.served_by,
  },
  consent: {
    version: consentVersions.find((version) => version === row.consent_version) ?? consentVersions[0],
    supervisorMayJoin: row.consent_supervisor !== 0,
    at: row.consent_at,
  },
  calledAt: row.called_at,
  ahead: row.ahead,
  source: row.source,
  wasHandedOver: row.handed_over !== 0,
  referrals: row.referrals,
  session: row.session,
});

/** What a step changes. */
const changing = ({ rev, kept: { ticket, took, servedBy }, calledAt, wasHandedOver, session }: Row) => ({
  rev,
  organisation: ticket.organisation,
  state: ticket.stage.state,
  counsellor: counsellorOf(ticket),
  session,
  seated_at: ticket.seatedAt,
  called_at: calledAt,
  over_at: overAt(ticket),
  due: nextDue(ticket),
  ticket: JSON.stringify(ticket),
  served_by: servedBy,
  took: JSON.stringify(took),
  handed_over: Number(wasHandedOver),
});

const overAt = ({ stage }: Pick<Ticket, "stage">): number | null =>
  stage.state === "ended" || stage.state === "abandoned" ? stage.at : null;

export const inserting = (row: Row): Insertable<TicketsTable> => ({
  ...changing(row),
  id: row.kept.ticket.id,
  visitor: row.kept.ticket.visitor,
  taken_at: row.kept.ticket.takenAt,
  ahead: row.ahead,
  source: row.source,
  referrals: row.referrals,
  level: null,
  emergency: null,
  listening: null,
  consent_version: row.consent.version,
  consent_supervisor: Number(row.consent.supervisorMayJoin),
  consent_at: row.consent.at,
  record: null,
});

/** Keep a step; false when somebody else was faster. Over, the record of the figures is kept in the same transaction. */
const write = async (db: Db, row: Row, record: string | null): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable("tickets")
    .set({ ...changing(row), ...(record === null ? {} : { record }) })
    .where("id", "=", row.kept.ticket.id)
    .where("rev", "=", row.rev - 1)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
};

const record = async (db: Db, id: string, { kept: { ticket, servedBy }, calledAt, wasHandedOver, referrals }: Row) => {
  const { stage } = ticket;
  if (stage.state !== "ended" && stage.state !== "abandoned") return;
  await db
    .insertInto("ticket_records")
    .values({
      id,
      organisation: servedBy ?? ticket.organisation,
      taken_at: ticket.takenAt,
      is_first: Number(ticket.intake.isFirst === true),
      called_at: calledAt,
      seated_at: ticket.seatedAt,
      over_at: stage.at,
      how: stage.reason,
      referrals,
      handed_over: Number(wasHandedOver),
      heard: null,
      next_step: null,
      is_answered: 0,
    })
    .execute();
};

export const one = async (db: Db, id: string): Promise<Row | null> => {
  const row = await db.selectFrom("tickets").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? rowOf(row) : null;
};

const keepOver = async (trx: Transaction<Tables>, row: Row): Promise<boolean> => {
  const id = uuid();
  if (!(await write(trx, row, id))) return false;
  await record(trx, id, row);
  return true;
};

/** How many conversations, dropped ones included, and calls a counsellor has. */
export const count = async (
  trx: Transaction<Tables>,
  account: string,
): Promise<Pick<OnDuty, "talking" | "calling">> => {
  const rows = await trx.selectFrom("tickets").select("state").where("counsellor", "=", account).execute();
  const calling = rows.filter(({ state }) => callStates.includes(state)).length;
  return { talking: rows.length - calling, calling };
};

/** Keep a step, with the record of the figures where it is the last; false when somebody else was faster. */
export const keepIn = (trx: Transaction<Tables>, row: Row): Promise<boolean> =>
  isLast(row) ? keepOver(trx, row) : write(trx, row, null);

/** Whether the ticket is over with this step: then it takes a transaction. */
export const isLast = ({ kept }: Row): boolean => overAt(kept.ticket) !== null;

/** Keep a step after which the ticket goes on; false when somebody else was faster. */
export const keepOpen = (db: Db, row: Row): Promise<boolean> => write(db, row, null);

export const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
