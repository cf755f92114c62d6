/** Tables of those who come to events: seats and waiting lists, reminders, records of attendance, surveys. */
import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { SeatState } from "../../shared/events/registration.ts";

/** Who registered. What an organisation wrote is forgotten a month after the event, the row with the pass. */
interface EventSeatsTable {
  event: string;
  pass: string;
  state: SeatState;
  /** The order of the waiting. */
  at: number;
  has_arrived: number;
  name: string | null;
  organisation: string | null;
  contact: string | null;
}

/** Who wants to be told of an event, and where; forgotten when there is nothing more to tell. */
interface EventRemindersTable {
  event: string;
  pass: string;
  /** Of a browser's push service; all three or none. */
  endpoint: string | null;
  p256dh: string | null;
  auth: string | null;
  mail: string | null;
  at: number;
  /** The start that they know of. */
  knows_from: number;
  /** What they were told last: "" nothing, "soon", "doors". */
  told: string;
  /** Until when some process sees to it, epoch ms. */
  claimed: number;
}

/** Numbers of records of attendance that were given, and nothing of whom. */
interface EventRecordsTable {
  number: string;
  event: string;
  at: number;
}

/** That somebody answered a survey: a keyed hash over event and pass, which nobody can turn back. */
interface EventSurveyMarksTable {
  mark: string;
  event: string;
}

/** Answers, by a random id and without a time: in no order, and nobody's. */
interface EventSurveyAnswersTable {
  id: string;
  event: string;
  /** JSON: `SurveyAnswers`. */
  answers: string;
}

export interface AttendingTables {
  event_seats: EventSeatsTable;
  event_reminders: EventRemindersTable;
  event_records: EventRecordsTable;
  event_survey_marks: EventSurveyMarksTable;
  event_survey_answers: EventSurveyAnswersTable;
}

export const attending: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("event_seats")
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("pass", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("has_arrived", "integer", (c) => c.notNull())
      .addColumn("name", "text")
      .addColumn("organisation", "text")
      .addColumn("contact", "text")
      .addPrimaryKeyConstraint("event_seats_key", ["event", "pass"])
      .execute();
    await db.schema.createIndex("event_seats_order").on("event_seats").columns(["event", "state", "at"]).execute();
    await db.schema.createIndex("event_seats_pass").on("event_seats").column("pass").execute();
    await db.schema
      .createTable("event_reminders")
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("pass", "text", (c) => c.notNull())
      .addColumn("endpoint", "text")
      .addColumn("p256dh", "text")
      .addColumn("auth", "text")
      .addColumn("mail", "text")
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("knows_from", "bigint", (c) => c.notNull())
      .addColumn("told", "text", (c) => c.notNull())
      .addColumn("claimed", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("event_reminders_key", ["event", "pass"])
      .execute();
    await db.schema.createIndex("event_reminders_mail").on("event_reminders").column("mail").execute();
    await db.schema.createIndex("event_reminders_pass").on("event_reminders").column("pass").execute();
    await db.schema
      .createTable("event_records")
      .addColumn("number", "text", (c) => c.primaryKey())
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("event_records_event").on("event_records").column("event").execute();
    // A row of SQLite has a hidden number that counts up, which would tell in which order people answered.
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const unordered = isPostgres ? sql`` : sql`without rowid`;
    await db.schema
      .createTable("event_survey_marks")
      .addColumn("mark", "text", (c) => c.primaryKey().notNull())
      .addColumn("event", "text", (c) => c.notNull())
      .modifyEnd(unordered)
      .execute();
    await db.schema
      .createTable("event_survey_answers")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("answers", "text", (c) => c.notNull())
      .modifyEnd(unordered)
      .execute();
    await db.schema.createIndex("event_survey_answers_event").on("event_survey_answers").column("event").execute();
  },
};
