/** Puts the halls of events together: what is shown, asked and answered in them, who is in, and who may come. */
import type { Safety } from "../safety/safety.ts";
import type { Store } from "../store/store.ts";
import { sweepOut } from "../store/groups.ts";
import { isRowOver } from "./row.ts";
import { ChairsStore } from "./chairs.store.ts";
import { Gatherings } from "./gatherings.ts";
import { hallActions } from "./hallActions.ts";
import { type EntryPorts, HallEntry } from "./hallEntry.ts";
import type { Coming, HallLine, Outlet } from "./hallLine.ts";
import { HallPerformer } from "./hallPerformer.ts";
import type { HallPorts } from "./hallPorts.ts";
import { Halls } from "./halls.ts";
import type { Events } from "./events.ts";
import { Polls } from "./polls.ts";
import { PollsStore } from "./polls.store.ts";
import { type Held, Questions } from "./questions.ts";
import { QuestionsStore } from "./questions.store.ts";
import { StageStore } from "./stage.store.ts";
import { Stages } from "./stages.ts";
import { Visits } from "./visits.ts";
import { VisitsStore } from "./visits.store.ts";
import type { Registering } from "./registering.ts";
import type { Shares } from "./shares.ts";

/** Who answered, voted and asked is forgotten so long after the end, ms: somebody may take the end back. */
const OVER_MS = 3600_000;
const SWEEP_MS = 15 * 60_000;
/** Visits are kept as long as a pass could ask for a record of them, ms. */
const VISITS_MS = 120 * 24 * 3600_000;

type Made = "stages" | "polls" | "questions" | "visits" | "chairs" | "halls" | "events" | "registered" | "arrived";
export type HallsGiven = Omit<HallPorts, Made> &
  Omit<EntryPorts, Made | "registering"> & {
    readonly store: Store;
    readonly events: Events;
    readonly registering: Registering;
    readonly shares: Shares;
    readonly safety: Pick<Safety, "review">;
    readonly lately: ConstructorParameters<typeof Questions>[0]["lately"];
    readonly hygiene: ConstructorParameters<typeof Questions>[0]["hygiene"];
  };

export interface OpenHalls {
  readonly halls: Halls;
  readonly stages: Stages;
  readonly captions: { all(event: string): ReturnType<StageStore["captions"]> };
  readonly polls: Polls;
  readonly questions: Questions;
  readonly visits: Visits;
  readonly entry: HallEntry;
  /** Rejects where the store does not answer. */
  enter(coming: Coming, outlet: Outlet): Promise<HallLine | null>;
  leave(line: HallLine): void;
  perform(line: HallLine, type: string, message: unknown, now: number): void;
  /** An account may do something else than before. */
  revoked(account: string): void;
  close(): Promise<void>;
}

export const openHalls = (given: HallsGiven): OpenHalls => {
  const { store, events, registering, failed } = given;
  const { news } = events;
  const stageStore = new StageStore(store);
  const pollsStore = new PollsStore(store);
  const questionsStore = new QuestionsStore(store);
  const halls = new Halls({ news, process: given.process, failed });
  const stages = new Stages({ store: stageStore, news, failed });
  const polls = new Polls({ store: pollsStore, news, failed });
  const review = ({ pass, name, words, isLure, at }: Held) =>
    given.safety.review({
      square: "",
      zone: null,
      table: null,
      about: pass,
      aboutName: name,
      address: null,
      reason: isLure ? "lure" : "solicitation",
      lines: [{ at, name, words, theirs: true }],
      at,
    });
  const questions = new Questions({ ...given, store: questionsStore, news, review });
  const isServing = () => events.running().length > 0;
  const visits = new Visits({ store: new VisitsStore(store), isServing, failed });
  const chairs = new ChairsStore(store, failed);
  const ports: HallPorts & EntryPorts = {
    ...given,
    stages,
    polls,
    questions,
    visits,
    chairs,
    halls,
    registered: (event) => registering.counts(event),
    arrived: (row, pass) => registering.arrived(row, pass),
  };
  const gatherings = new Gatherings(ports);
  const performer = new HallPerformer(hallActions(ports));

  /** What was said, voted and answered by whom is nobody's business any more. */
  const forget = async (before: number): Promise<void> => {
    await visits.forget(before + OVER_MS - VISITS_MS);
    for (const event of await stageStore.unforgotten()) {
      const row = await events.find(event);
      const { stage } = row?.run ?? {};
      if (row && !(isRowOver(row) && stage && "at" in stage && Number(stage.at) < before)) continue;
      await Promise.all([polls.forget(event), questions.forget(event), chairs.forget(event)]);
      if (!row?.words.keepsTranscript) await stageStore.forgetCaptions(event);
      await stageStore.forgotten(event);
    }
  };
  const endSweeping = sweepOut(forget, { keptMs: OVER_MS, everyMs: SWEEP_MS, failed });

  return {
    halls,
    stages,
    captions: { all: (event) => stageStore.captions(event) },
    polls,
    questions,
    visits,
    entry: new HallEntry(ports),
    enter: (coming, outlet) => gatherings.enter(coming, outlet),
    leave: (line) => gatherings.leave(line),
    perform: (line, type, message, now) => {
      const at = gatherings.of(line.coming.event);
      if (at) performer.perform(at, line, type, message, now).catch(failed);
    },
    revoked: (account) => gatherings.revoked(account),
    close: async () => {
      endSweeping();
      await gatherings.close();
      halls.close();
      await polls.close();
      await questions.close();
      await chairs.close();
      await visits.close();
    },
  };
};
