/** What of an event's course its audience sees on the stage. Pure. */
import { handOf, stateOf } from "../../shared/events/run.ts";
import type { Lines } from "../../shared/events/event.ts";
import type { Poll } from "../../shared/events/polls.ts";
import type { Change, Speaker, Stage } from "../../shared/events/stage.ts";
import { pollOnStage } from "./polls.ts";
import type { EventRow } from "./row.ts";

const itemOn = ({ run: { stage } }: Pick<EventRow, "run">): string | null =>
  "at" in stage && typeof stage.at === "object" ? (stage.at?.item ?? null) : null;

/** Who has the floor: as the running order names them, else by their own name. */
const speakerOf = (row: EventRow, nameOf: (id: string) => string): Speaker | null => {
  const { stage } = row.run;
  if (!("floor" in stage) || stage.floor === null) return null;
  const item = row.words.order.find(({ id }) => id === itemOn(row));
  const named = item?.speaker == null ? undefined : row.words.speakers[item.speaker];
  const name: Lines = named?.name ?? { ja: nameOf(stage.floor), easy: "", en: "" };
  return { name, isAway: !handOf(row.run, stage.floor)?.isHere };
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is yet to be changed so that the stage shows the course as it is; in this order. */
export const alignment = (
  row: EventRow,
  polls: readonly Poll[],
  stage: Stage,
  nameOf: (id: string) => string,
): Change[] => {
  const [state, item, speaker] = [stateOf(row.run), itemOn(row), speakerOf(row, nameOf)];
  const poll = pollOnStage(polls, stage.poll);
  return [
    ...(stage.state === state ? [] : [{ what: "state", state } as const]),
    ...(stage.item === item ? [] : [{ what: "item", item } as const]),
    ...(isSame(stage.speaker, speaker) ? [] : [{ what: "speaker", speaker } as const]),
    ...(isSame(stage.poll, poll) ? [] : [{ what: "poll", poll } as const]),
  ];
};

/** Whether what is on the stage is left from a rehearsal that is over: nobody of the audience should see it. */
export const isStale = (row: Pick<EventRow, "run">, stage: Stage): boolean =>
  stage.state === "rehearsal" && stateOf(row.run) !== "rehearsal";
