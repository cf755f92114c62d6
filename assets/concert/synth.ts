/** Makes sound of notes, from sines alone: the same samples each time. Left and right, 32,000 a second. */
import { BEAT_S, bells, LENGTH_S, type Note, piano, strings } from "./score.ts";

export const RATE = 32_000;

type Stereo = readonly [Float32Array, Float32Array];

const hertz = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

/** The same "chance" each time: small differences, as hands make them. */
const chance = (): (() => number) => {
  let state = 20_270_501;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

interface Partial {
  /** Times the note's frequency. */
  readonly times: number;
  readonly loud: number;
  /** Falls to a third in so many seconds. */
  readonly falls: number;
}

/** Add one sounding note. `place`: 0 left to 1 right; `swell`, `release`: seconds. */
const sound = (
  out: Stereo,
  from: number,
  length: number,
  partials: readonly Partial[],
  frequency: number,
  { loud, place, swell, release }: { loud: number; place: number; swell: number; release: number },
): void => {
  const [left, right] = [Math.cos((place * Math.PI) / 2) * loud, Math.sin((place * Math.PI) / 2) * loud];
  const first = Math.round(from * RATE);
  const count = Math.min(out[0].length - first, Math.round((length + 5 * release) * RATE));
  for (const { times, loud: part, falls } of partials) {
    const step = (2 * Math.PI * frequency * times) / RATE;
    // Above what is heard here it would only come back as a whistle.
    if (frequency * times > RATE * 0.45) continue;
    for (let i = 0; i < count; i++) {
      const t = i / RATE;
      const rise = t < swell ? Math.sin(((t / swell) * Math.PI) / 2) ** 2 : 1;
      const after = t > length ? Math.exp(-(t - length) / release) : 1;
      const value = Math.sin(step * i) * part * rise * after * Math.exp(-t / falls);
      out[0][first + i]! += value * left;
      out[1][first + i]! += value * right;
    }
  }
};

/** Felt before the strings of the piano: few overtones, and they fall fast. */
const pianoPartials = (pitch: number, loud: number): Partial[] =>
  [1, 2, 3, 4, 5, 6].map((n) => ({
    // Real strings are a little stiff.
    times: n * Math.sqrt(1 + 0.00035 * n * n),
    loud: (0.9 / n ** (2.5 - loud)) * (n === 2 ? 0.8 : 1),
    falls: (3.2 * 2 ** ((60 - pitch) / 24)) / (1 + (n - 1) * 0.55),
  }));
const bellPartials: readonly Partial[] = [
  { times: 1, loud: 1, falls: 1.6 },
  { times: 2.76, loud: 0.22, falls: 0.5 },
  { times: 5.4, loud: 0.06, falls: 0.2 },
];
const stringPartials: readonly Partial[] = [0.9975, 1, 1.0026].flatMap((detuned) => [
  { times: detuned, loud: 0.33, falls: 60 },
  { times: 2 * detuned, loud: 0.07, falls: 60 },
]);

/** Smears single echoes into each other, and colours nothing. */
const smear = (side: Float32Array, delay: number): Float32Array => {
  const line = new Float32Array(delay);
  return side.map((value, i) => {
    const heard = line[i % delay]! - 0.6 * value;
    line[i % delay] = value + 0.6 * heard;
    return heard;
  });
};

/** A room of wood: echoes that fade, different on both sides. */
const room = ([left, right]: Stereo): Stereo => {
  const wet: Stereo = [new Float32Array(left.length), new Float32Array(right.length)];
  const delays = [
    [1423, 1777, 2111, 2539],
    [1489, 1811, 2213, 2467],
  ] as const;
  for (const [side, input] of [left, right].entries())
    for (const delay of delays[side]!) {
      const line = new Float32Array(delay);
      let dull = 0;
      for (let i = 0; i < input.length; i++) {
        const heard = line[i % delay]!;
        dull += 0.32 * (heard - dull);
        line[i % delay] = input[i]! + dull * 0.83;
        wet[side]![i]! += heard * 0.25;
      }
    }
  const soft: Stereo = [smear(smear(wet[0], 347), 113), smear(smear(wet[1], 331), 127)];
  const mixed = (side: 0 | 1) => {
    const dry = side === 0 ? left : right;
    return dry.map((value, i) => value + 0.2 * soft[side][i]! + 0.08 * soft[side === 0 ? 1 : 0][i]!);
  };
  return [mixed(0), mixed(1)];
};

/** The whole piece, between -1 and 1. */
export const perform = (): Stereo => {
  const out: Stereo = [new Float32Array(LENGTH_S * RATE), new Float32Array(LENGTH_S * RATE)];
  const next = chance();
  const time = ({ at }: Note) => at * BEAT_S + 0.05 + next() * 0.016;
  for (const note of piano) {
    const loud = note.loud * (0.92 + next() * 0.16);
    const place = 0.5 + (note.pitch - 66) * 0.008;
    const how = { loud: loud * 0.5, place, swell: 0.008, release: 0.22 };
    sound(out, time(note), note.beats * BEAT_S, pianoPartials(note.pitch, loud), hertz(note.pitch), how);
  }
  for (const note of strings)
    sound(out, note.at * BEAT_S, note.beats * BEAT_S, stringPartials, hertz(note.pitch), {
      loud: note.loud * 0.16,
      place: 0.5 + (note.pitch - 60) * 0.012,
      swell: 1.4,
      release: 0.5,
    });
  for (const note of bells)
    sound(out, time(note), note.beats * BEAT_S, bellPartials, hertz(note.pitch), {
      loud: note.loud * 0.4,
      place: 0.68,
      swell: 0.004,
      release: 0.6,
    });
  return levelled(room(out));
};

/** As loud as it may be without harm, and silent at both ends. */
const levelled = (sides: Stereo): Stereo => {
  const peak = Math.max(...sides.map((side) => side.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  const fade = 3 * RATE;
  const level = (value: number, i: number, { length }: Float32Array) =>
    (value / peak) * 0.6 * Math.min(1, i / 800) * Math.min(1, (length - 1 - i) / fade);
  return [sides[0].map(level), sides[1].map(level)];
};
