/**
 * Tables of what goes on in the halls of an event: its stage, captions, questions, polls, who was there when, and on which seat.
 * All of it must outlive a process that is killed in mid-event.
 */
import type { Generated, Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { CaptionLanguage } from "../../shared/events/captions.ts";
import type { PollState } from "../../shared/events/polls.ts";
import type { QuestionState } from "../../shared/events/questions.ts";

/** One row an event. */
interface EventStagesTable {
  event: string;
  seq: number;
  /** JSON: the whole stage. */
  stage: string;
  /** It is long over: nobody's answers, votes and captions are kept any more. */
  is_forgotten: Generated<number>;
}

interface EventCaptionsTable {
  event: string;
  line: number;
  revision: number;
  at: number;
  language: CaptionLanguage;
  words: string;
  speaker: string;
  deck: string | null;
  slide: number | null;
}

interface EventQuestionsTable {
  id: string;
  event: string;
  pass: string;
  name: string | null;
  words: string;
  at: number;
  state: QuestionState;
  turned_at: number;
  votes: number;
}

interface EventVotesTable {
  question: string;
  pass: string;
}

interface EventPollsTable {
  id: string;
  event: string;
  /** Its place in the list. */
  place: number;
  /** JSON: lines. */
  question: string;
  /** JSON: list of lines. */
  choices: string;
  most: number;
  state: PollState;
  is_shown: number;
  /** Counts up with every change of its sums: whoever adds an answer waits for whoever does so too. */
  rev: number;
  people: number;
  /** JSON: how many chose each. */
  counts: string;
}

interface EventAnswersTable {
  poll: string;
  pass: string;
  /** JSON: the choices. */
  choices: string;
}

interface EventVisitsTable {
  event: string;
  pass: string;
  since: number;
  /** The last sign. */
  until: number;
}

/** Where somebody sat last. */
interface EventChairsTable {
  event: string;
  pass: string;
  hall: number;
  /** Null: standing. */
  seat: number | null;
}

/** When a server was up while an event ran; what lies between two of these counts for nobody. */
interface EventServingTable {
  since: number;
  until: number;
}

export interface StageTables {
  event_stages: EventStagesTable;
  event_captions: EventCaptionsTable;
  event_questions: EventQuestionsTable;
  event_votes: EventVotesTable;
  event_polls: EventPollsTable;
  event_answers: EventAnswersTable;
  event_visits: EventVisitsTable;
  event_chairs: EventChairsTable;
  event_serving: EventServingTable;
}

const talk = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("event_stages")
    .addColumn("event", "text", (c) => c.primaryKey())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("stage", "text", (c) => c.notNull())
    .addColumn("is_forgotten", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable("event_captions")
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("line", "integer", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("speaker", "text", (c) => c.notNull())
    .addColumn("deck", "text")
    .addColumn("slide", "integer")
    .addPrimaryKeyConstraint("event_captions_key", ["event", "line"])
    .execute();
};

const asking = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("event_questions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("pass", "text", (c) => c.notNull())
    .addColumn("name", "text")
    .addColumn("words", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("turned_at", "bigint", (c) => c.notNull())
    .addColumn("votes", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("event_questions_event").on("event_questions").column("event").execute();
  await db.schema
    .createTable("event_votes")
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("pass", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_votes_key", ["question", "pass"])
    .execute();
  await db.schema
    .createTable("event_polls")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("choices", "text", (c) => c.notNull())
    .addColumn("most", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("is_shown", "integer", (c) => c.notNull())
    .addColumn("rev", "integer", (c) => c.notNull())
    .addColumn("people", "integer", (c) => c.notNull())
    .addColumn("counts", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("event_polls_event").on("event_polls").column("event").execute();
  await db.schema
    .createTable("event_answers")
    .addColumn("poll", "text", (c) => c.notNull())
    .addColumn("pass", "text", (c) => c.notNull())
    .addColumn("choices", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_answers_key", ["poll", "pass"])
    .execute();
};

const presence = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("event_visits")
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("pass", "text", (c) => c.notNull())
    .addColumn("since", "bigint", (c) => c.notNull())
    .addColumn("until", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_visits_key", ["event", "pass", "since"])
    .execute();
  await db.schema.createIndex("event_visits_until").on("event_visits").column("until").execute();
  await db.schema
    .createTable("event_chairs")
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("pass", "text", (c) => c.notNull())
    .addColumn("hall", "integer", (c) => c.notNull())
    .addColumn("seat", "integer")
    .addPrimaryKeyConstraint("event_chairs_key", ["event", "pass"])
    .execute();
  await db.schema
    .createTable("event_serving")
    .addColumn("since", "bigint", (c) => c.primaryKey())
    .addColumn("until", "bigint", (c) => c.notNull())
    .execute();
};

export const stages: Migration = {
  up: async (db: Kysely<unknown>) => {
    await talk(db);
    await asking(db);
    await presence(db);
  },
};
