/** What those who hold an event say over their lines. Whether a part has the tool, is asked before. */
import { correct, say } from "../../shared/events/captions.ts";
import {
  captionSchema,
  correctSchema,
  filmSchema,
  type HallClientMessages,
  noticeSchema,
  pointerSchema,
  runSchema,
  turnPollSchema,
  turnQuestionSchema,
  turnSchema,
} from "../../shared/events/messages.ts";
import { turnTo } from "../../shared/events/stage.ts";
import { isOver } from "../../shared/events/transitions.ts";
import { v7 as uuid } from "uuid";
import type { Gathering } from "./gathering.ts";
import type { HallActions, Rate, Verdict } from "./hallActions.ts";
import type { HallLine } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";
import type { AskedHappening } from "./row.ts";

/** A key that is pressed again and again, to the end of a deck. */
const KEY: Rate = [20, 4];
/** Sentences, one after the other. */
const LINES: Rate = [10, 3];
/** Where the speaker points. */
const POINTER: Rate = [10, 5];

type CrewMessage =
  | "run"
  | "turn"
  | "pointer"
  | "caption"
  | "correct"
  | "turn-poll"
  | "turn-question"
  | "notice"
  | "film";

/** The stage changes only while something is held, rehearsals too; what was there at the end stays. */
const isStill = (at: Gathering): boolean => isOver(at.state) || at.state === "draft" || at.state === "published";

export const crewActions = (ports: HallPorts): Pick<HallActions, CrewMessage> => {
  const { events, stages, polls, questions } = ports;
  const step = async (
    at: Gathering,
    line: HallLine,
    message: HallClientMessages["run"],
    now: number,
  ): Promise<Verdict> => {
    const { who, grants } = line.coming;
    const by = events.partyOf(at.row, { id: who, grants });
    if (by === null) return "not-yours";
    const done = await events.do(at.event, { ...message, by, id: who } as AskedHappening, now);
    if (done.ok) return null;
    return done.why === "gone" ? "unknown" : done.why;
  };
  return {
    run: { schema: runSchema, rate: [10, 1], by: "party", act: step },
    turn: {
      schema: turnSchema,
      rate: KEY,
      by: "slides",
      act: (at, _, { deck, to }) => {
        const shown = at.decks.find(({ id }) => id === deck);
        if (!shown) return "unknown";
        if (isStill(at)) return "not-now";
        return stages.change(at.event, ({ slide }) => {
          const next = turnTo(slide, deck, shown.length, to);
          const isSame = next?.deck === slide?.deck && next?.index === slide?.index;
          return isSame ? null : { what: "slide", slide: next };
        });
      },
    },
    pointer: {
      schema: pointerSchema,
      rate: POINTER,
      by: "slides",
      act: (at, _, { at: pointer }) => {
        if (isStill(at)) return "not-now";
        return stages.change(at.event, (stage) =>
          pointer === null && stage.pointer === null ? null : { what: "pointer", pointer },
        );
      },
    },
    caption: {
      schema: captionSchema,
      rate: LINES,
      by: "captions",
      act: (at, _, { words, language, speaker }, now) => {
        if (isStill(at)) return "not-now";
        return stages.change(at.event, ({ captions, slide }) => {
          const last = captions.at(-1) ?? null;
          const line = say(last, { words, language, speaker, slide: slide?.index ?? null }, now);
          return typeof line === "string" ? line : { what: "caption", line };
        });
      },
    },
    correct: {
      schema: correctSchema,
      rate: LINES,
      by: "captions",
      act: (at, _, { line, words }) =>
        stages.change(at.event, ({ captions }) => {
          const corrected = correct(captions, line, words);
          if (typeof corrected === "string") return corrected;
          return captions.includes(corrected) ? null : { what: "caption", line: corrected };
        }),
    },
    "turn-poll": {
      schema: turnPollSchema,
      rate: [10, 1],
      by: "polls",
      act: (at, _, { poll, deed }) => (isStill(at) && deed === "open" ? "not-now" : polls.turn(at.event, poll, deed)),
    },
    "turn-question": {
      schema: turnQuestionSchema,
      rate: [20, 3],
      by: "questions",
      act: async (at, line, { question, deed }, now) => {
        const by = { party: "moderator", pass: line.who } as const;
        return (await questions.turn(at.event, question, deed, by, now)) ? null : "not-now";
      },
    },
    notice: {
      schema: noticeSchema,
      rate: [5, 0.5],
      by: "notice",
      act: (at, _, { words }, now) =>
        stages.change(at.event, (stage) => {
          if (words === null) return stage.notice === null ? null : { what: "notice", notice: null };
          return { what: "notice", notice: { id: uuid(), words, at: now } };
        }),
    },
    film: {
      schema: filmSchema,
      rate: [10, 2],
      by: "slides",
      act: (at, _, { at: film }, now) => {
        if (isStill(at)) return "not-now";
        return stages.change(at.event, (stage) => {
          if (film === null) return stage.film === null ? null : { what: "film", film: null };
          const { positionMs, isPlaying } = film;
          return { what: "film", film: { positionMs, since: isPlaying ? now : null } };
        });
      },
    },
  };
};
