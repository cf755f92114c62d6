/**
 * One practice conversation: what the scripted visitor answers to what a counsellor does, and what can be said of it afterwards.
 * Pure: times come from outside, epoch ms.
 */
import { type RiskLevel } from "../../../shared/consult/risk.ts";
import { type EndReason, isDifficult } from "../../../shared/consult/transitions.ts";
import type { Sendable } from "../conversation/state.ts";
import type { Beat, Check, Cue, Script } from "./scripts.ts";

export interface Play {
  readonly script: Script;
  readonly seatedAt: number;
  /** Beats that were said, by their places in the script. */
  readonly used: readonly number[];
  /** How often the visitor said what they say when nothing else is left. */
  readonly rested: number;
  /** When the counsellor wrote for the first time; null before. */
  readonly repliedAt: number | null;
  readonly hasThought: boolean;
  /** Own lines since the visitor's last, and the most of them there ever were. */
  readonly inARow: number;
  readonly mostInARow: number;
  readonly cues: readonly Cue[];
  readonly level: RiskLevel | null;
  readonly hasEmergency: boolean;
  readonly ended: EndReason | null;
}

export type Act =
  | { readonly act: "write"; readonly words: Sendable; readonly at: number }
  | { readonly act: "heard" | "think" | "emergency" }
  | { readonly act: "flag"; readonly level: RiskLevel }
  | { readonly act: "end"; readonly reason: EndReason };

export const begin = (script: Script, seatedAt: number): Play => ({
  script,
  seatedAt,
  used: [],
  rested: 0,
  repliedAt: null,
  hasThought: false,
  inARow: 0,
  mostInARow: 0,
  cues: [],
  level: null,
  hasEmergency: false,
  ended: null,
});

/** What a cue sounds like, in the three languages. Loose on purpose: practice is no examination. */
const sounds: Readonly<Record<Exclude<Cue, "numbers">, RegExp>> = {
  "asks-death":
    /死|自殺|自死|消え(?:て|たい|てしま)|命を|終わらせ|いなくなりたい|suicid|\bdie\b|dying|kill|end(?:ing)? (?:your|it)|\bdeath\b/i,
  limit:
    /できません|でき ません|お答え|やめて|ひかえ|困ります|終わりま|終えま|can'?t|cannot|won'?t|not able|please stop|\bend\b/i,
  closing:
    /ありがとう|また(?:いつでも|話し|来て|ここ)|そろそろ|時間です|おやすみ|thank you|come (?:again|back)|take care|good night/i,
};

/** What is in these words. */
export const cuesIn = (words: Sendable): Cue[] => {
  if (words.kind === "numbers") return ["numbers"];
  const cues = Object.keys(sounds) as (keyof typeof sounds)[];
  return cues.filter((cue) => sounds[cue].test(words.text));
};

/** The visitor's next beat after these cues: what answers to them, or what comes next anyway, or what is left. */
const nextBeat = (play: Play, cues: readonly Cue[]): { readonly beat: Beat; readonly place: number | null } => {
  const { script, used, rested } = play;
  const open = [...script.beats.entries()].filter(([place]) => !used.includes(place));
  const found =
    open.find(([, { cue }]) => cue !== null && cues.includes(cue)) ?? open.find(([, { cue }]) => cue === null);
  if (found) return { beat: found[1], place: found[0] };
  const line = script.rest[rested % script.rest.length]!;
  return { beat: { cue: null, lines: [line], thinkMs: 4000 }, place: null };
};

const write = (play: Play, words: Sendable, at: number): { readonly play: Play; readonly beat: Beat } => {
  const cues = cuesIn(words);
  const { beat, place } = nextBeat(play, cues);
  const inARow = play.inARow + 1;
  return {
    beat,
    play: {
      ...play,
      used: place === null ? play.used : [...play.used, place],
      rested: place === null ? play.rested + 1 : play.rested,
      repliedAt: play.repliedAt ?? at,
      inARow,
      mostInARow: Math.max(play.mostInARow, inARow),
      cues: [...new Set([...play.cues, ...cues])],
    },
  };
};

/** What becomes of a play through this, and what the visitor says to it; null when nothing. */
export const respond = (play: Play, act: Act): { readonly play: Play; readonly beat: Beat | null } => {
  switch (act.act) {
    case "write":
      return write(play, act.words, act.at);
    case "heard":
      return { play: { ...play, inARow: 0 }, beat: null };
    case "think":
      return { play: { ...play, hasThought: true }, beat: null };
    case "emergency":
      return { play: { ...play, hasEmergency: true }, beat: null };
    case "flag":
      return { play: { ...play, level: act.level }, beat: null };
    case "end":
      return { play: { ...play, ended: act.reason }, beat: null };
  }
};

/** An answer within this time is quick enough for whoever has taken heart to come, ms. */
const QUICK_MS = 60_000;
/** More lines than this, one after the other, leave no room. */
const ROOM_LINES = 3;

const isGood: Readonly<Record<Check, (play: Play) => boolean>> = {
  quick: ({ repliedAt, seatedAt }) => repliedAt !== null && repliedAt - seatedAt <= QUICK_MS,
  thinking: ({ hasThought }) => hasThought,
  waited: ({ mostInARow, repliedAt }) => repliedAt !== null && mostInARow <= ROOM_LINES,
  asked: ({ cues }) => cues.includes("asks-death"),
  form: ({ level }) => level !== null && level !== "none" && level !== "unknown",
  stayed: ({ cues, hasEmergency }) => cues.includes("numbers") || hasEmergency,
  referred: ({ cues }) => cues.includes("numbers"),
  limits: ({ cues }) => cues.includes("limit"),
  labelled: ({ ended }) => ended !== null && isDifficult(ended),
  closing: ({ cues }) => cues.includes("closing"),
};

export interface Feedback {
  /** Seconds until the first answer; null when there was none. */
  readonly repliedAfterS: number | null;
  readonly checks: readonly { readonly check: Check; readonly isGood: boolean }[];
}

/** What can be said of it: what was there, and what the next time is for. */
export const feedbackOf = (play: Play): Feedback => ({
  repliedAfterS: play.repliedAt === null ? null : Math.round((play.repliedAt - play.seatedAt) / 1000),
  checks: play.script.checks.map((check) => ({ check, isGood: isGood[check](play) })),
});
