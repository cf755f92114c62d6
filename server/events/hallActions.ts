/** What can be said over a line to a hall: the shape of each message, how often, by whom, and what it does. */
import type { z } from "zod";
import type { Tool } from "../../shared/events/kinds.ts";
import {
  answerSchema,
  askSchema,
  earlierSchema,
  type HallClientMessages,
  type HallRefusal,
  questionSchema,
  reactSchema,
  seatSchema,
  voteSchema,
} from "../../shared/events/messages.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import { crewActions } from "./crewActions.ts";
import type { Gathering } from "./gathering.ts";
import type { HallLine } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";

/** So many at once, and so many per second in the long run. */
export type Rate = readonly [burst: number, perSecond: number];
export type Verdict = HallRefusal | null;

/** "audience": who attends; "anybody": who holds it too; a tool: whose part has it; "party": who may take steps. */
export type By = "audience" | "anybody" | "party" | Tool;

export interface HallAction<M> {
  /** Null for a message without contents. */
  readonly schema: z.ZodType<M> | null;
  readonly rate: Rate;
  readonly by: By;
  /** Do it; or say why not. */
  readonly act: (at: Gathering, line: HallLine, message: M, now: number) => Promise<Verdict> | Verdict;
}
export type HallActions = { readonly [K in keyof HallClientMessages]: HallAction<HallClientMessages[K]> };

/** Something done now and then by a person. */
const DEED: Rate = [5, 0.5];

export const hallActions = (ports: HallPorts): HallActions => {
  const { questions, polls, stages, chairs } = ports;
  return {
    react: {
      schema: reactSchema,
      rate: [30, 5],
      by: "anybody",
      act: (at, line, { reaction }, now) => {
        // A heart too many is no offence: it does not count, and nothing is said of it.
        if (line.press(now)) at.wave.react(reaction);
        return null;
      },
    },
    ask: {
      schema: askSchema,
      rate: DEED,
      by: "audience",
      act: async (at, line, { words, isNamed }, now) => {
        if (!isOpen(at.state)) return "not-now";
        if (line.isMuted(now)) return "not-allowed";
        const { name, source } = line.coming;
        const asker = { pass: line.who, name, isNamed, source };
        const { why, distress } = await questions.ask(at.event, asker, words, now);
        if (distress && !line.isComforted) {
          line.isComforted = true;
          line.tell("comfort", {});
        }
        if (why !== null) return why;
        at.areQuestionsNew = true;
        return null;
      },
    },
    withdraw: {
      schema: questionSchema,
      rate: DEED,
      by: "audience",
      act: async (at, line, { question }, now) => {
        const writer = { party: "writer", pass: line.who } as const;
        return (await questions.turn(at.event, question, "withdraw", writer, now)) ? null : "not-now";
      },
    },
    vote: {
      schema: voteSchema,
      rate: [20, 2],
      by: "audience",
      act: async (at, line, { question, isFor }) => {
        const found = at.questions.find(({ id }) => id === question);
        if (!(await questions.vote(at.event, found, line.who, isFor))) return found ? "not-now" : "unknown";
        if (isFor) line.voted.add(question);
        else line.voted.delete(question);
        return null;
      },
    },
    answer: {
      schema: answerSchema,
      rate: [10, 1],
      by: "audience",
      act: async (at, line, { poll, choices }) => {
        if (!at.polls.some(({ id }) => id === poll)) return "unknown";
        const answered = await polls.answer(at.event, { poll, pass: line.who, choices });
        if ("why" in answered) return answered.why;
        line.tell("answered", { poll, choices: answered.answer });
        return null;
      },
    },
    seat: {
      schema: seatSchema,
      rate: DEED,
      by: "audience",
      act: (at, line, { seat }) => {
        if (!at.rows.move(line, seat)) return "seat-taken";
        chairs.note(at.event, line.who, { hall: line.coming.hall, seat });
        return null;
      },
    },
    stage: {
      schema: null,
      rate: [10, 1],
      by: "anybody",
      act: (at, line) => {
        line.tell("stage", { stage: at.stage });
        return null;
      },
    },
    earlier: {
      schema: earlierSchema,
      rate: [10, 1],
      by: "anybody",
      act: async (at, line, { before }) => {
        line.tell("earlier", { lines: await stages.earlier(at.event, before) });
        return null;
      },
    },
    ...crewActions(ports),
  };
};
