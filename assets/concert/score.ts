/** "Afternoon in the sun": a slow piece for a soft piano, with a little light around it. Notes by their MIDI numbers, times in beats. */

export interface Note {
  /** Beats from the beginning. */
  readonly at: number;
  readonly pitch: number;
  readonly beats: number;
  /** 0 to 1. */
  readonly loud: number;
}

/** Seconds of a beat: about 65 a minute, a resting heart. */
export const BEAT_S = 0.92;
const BAR = 4;

/** Bass, and the tones around it, bar by bar. */
const harmony: readonly (readonly [bass: number, ...tones: number[]])[] = [
  [38, 57, 62, 66],
  [38, 55, 62, 66],
  [38, 57, 62, 66],
  [35, 54, 62, 66],
  [43, 55, 62, 66],
  [45, 57, 61, 64],
  [42, 57, 62, 66],
  [43, 59, 62, 66],
  [40, 55, 59, 62],
  [45, 57, 62, 64],
  [35, 54, 59, 62],
  [42, 54, 57, 61],
  [43, 55, 59, 62],
  [42, 57, 62, 66],
  [40, 55, 59, 66],
  [45, 55, 59, 62],
  [43, 55, 62, 66],
  [38, 57, 64, 66],
];

/** The melody: in each bar from the third on, [beat, pitch, beats]. */
const melody: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [0, 78, 1.5],
    [1.5, 76, 0.5],
    [2, 74, 1],
    [3, 69, 1],
  ],
  [
    [0, 71, 2],
    [2, 74, 1],
    [3, 76, 1],
  ],
  [
    [0, 74, 1.5],
    [1.5, 71, 0.5],
    [2, 69, 2],
  ],
  [
    [1, 69, 0.5],
    [1.5, 71, 0.5],
    [2, 76, 2],
  ],
  [
    [0, 78, 1.5],
    [1.5, 79, 0.5],
    [2, 81, 1],
    [3, 78, 1],
  ],
  [
    [0, 83, 1.5],
    [1.5, 81, 0.5],
    [2, 78, 1],
    [3, 74, 1],
  ],
  [
    [0, 76, 1],
    [1, 79, 1],
    [2, 78, 0.5],
    [2.5, 76, 0.5],
    [3, 74, 1],
  ],
  [[0, 76, 3]],
  [
    [0, 86, 1.5],
    [1.5, 85, 0.5],
    [2, 83, 1],
    [3, 78, 1],
  ],
  [
    [0, 81, 2],
    [2, 78, 1],
    [3, 76, 1],
  ],
  [
    [0, 74, 1],
    [1, 78, 1],
    [2, 83, 1.5],
    [3.5, 81, 0.5],
  ],
  [
    [0, 81, 2],
    [2, 78, 2],
  ],
  [
    [0, 79, 1],
    [1, 78, 1],
    [2, 76, 1],
    [3, 74, 1],
  ],
  [
    [0, 76, 1.5],
    [1.5, 74, 0.5],
    [2, 71, 1],
    [3, 69, 1],
  ],
  [
    [0, 71, 1],
    [1, 74, 1],
    [2, 78, 2],
  ],
  [[0, 74, 4]],
];

/** Bars in which a bell answers, and with what. */
const answers: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [81, 86]],
  [5, [88]],
  [9, [86, 88]],
  [13, [90, 86]],
  [17, [81, 86, 90]],
]);

/** The left hand goes up and down through each chord, the thumb a little softer than the bass. */
const left: readonly Note[] = harmony.flatMap(([bass, ...tones], bar) => {
  const [low, middle, high] = tones as [number, number, number];
  const isLast = bar === harmony.length - 1;
  const way = isLast ? [bass, low, middle, high] : [bass, low, middle, high, middle, low];
  const step = isLast ? 0.75 : BAR / 6;
  return way.map((pitch, i) => ({
    at: bar * BAR + i * step,
    pitch,
    beats: isLast ? BAR + 2 - i * step : i === 0 ? BAR : 1.4,
    loud: i === 0 ? 0.5 : 0.3 + (i === 3 ? 0.05 : 0),
  }));
});

const right: readonly Note[] = melody.flatMap((bar, i) =>
  bar.map(([beat, pitch, beats]) => ({ at: (i + 2) * BAR + beat, pitch, beats, loud: 0.55 + (pitch - 69) * 0.012 })),
);

export const piano: readonly Note[] = [...left, ...right];
/** Held under each bar. */
export const strings: readonly Note[] = harmony.flatMap(([bass, ...tones], bar) =>
  [bass + 12, ...tones].map((pitch) => ({ at: bar * BAR, pitch, beats: BAR, loud: 0.2 })),
);
export const bells: readonly Note[] = [...answers].flatMap(([bar, pitches]) =>
  pitches.map((pitch, i) => ({ at: bar * BAR + 2 + i * 0.5, pitch, beats: 3, loud: 0.22 })),
);

/** How long it is with what rings on, seconds. */
export const LENGTH_S = Math.ceil(harmony.length * BAR * BEAT_S + 4);
