/** Pins on the map in the ground: one for each prefecture in which something is told of, the taller the more. */
import type { Activity } from "../../../shared/exhibits/map.schema.ts";
import { japanMap, onJapanMap } from "../../../shared/walk/map.ts";
import { ball, put, turned } from "../figure/clay.ts";
import type { Painted } from "../figure/painted.ts";

/** The prefectures' seats, in the order of their numbers: degrees east, and north. */
const seats =
  `141.3,43.1 140.7,40.8 141.2,39.7 140.9,38.3 140.1,39.7 140.4,38.2 140.5,37.8 140.4,36.3 139.9,36.6 139.1,36.4 139.6,35.9
140.1,35.6 139.7,35.7 139.6,35.4 139.0,37.9 137.2,36.7 136.6,36.6 136.2,36.1 138.6,35.7 138.2,36.7 136.7,35.4 138.4,35.0 136.9,35.2
136.5,34.7 135.9,35.0 135.8,35.0 135.5,34.7 135.2,34.7 135.8,34.7 135.2,34.2 134.2,35.5 133.1,35.5 133.9,34.7 132.5,34.4 131.5,34.2
134.6,34.1 134.0,34.3 132.8,33.8 133.5,33.6 130.4,33.6 130.3,33.2 129.9,32.7 130.7,32.8 131.6,33.2 131.4,31.9 130.6,31.6 127.7,26.2`
    .split(/\s+/)
    .map((seat) => seat.split(",").map(Number) as [longitude: number, latitude: number]);

/** Heads in six colours, by the number of the prefecture: neighbours differ. */
const HEADS = [
  ["#d9694f", "#f8b49a"],
  ["#5f936b", "#bfdcae"],
  ["#d29a35", "#fbe0a0"],
  ["#5f8bb2", "#c2dcec"],
  ["#c46c82", "#ffd3d3"],
  ["#8a6fae", "#dccbee"],
] as const;
const STICK = ["#a5734f", "#fff3e0"] as const;
/** The most by which a pin grows, and how tall a pin of one activity is, metres. */
const MORE = 3;
const TALL_M = 0.3;

/** Where a prefecture's pin stands in the square. */
export const pinAt = (prefecture: number): { readonly x: number; readonly z: number } => {
  const { x, z } = onJapanMap(...seats[prefecture - 1]!);
  return { x: japanMap.x + x, z: japanMap.z + z };
};

export const mapPins = (activities: readonly Pick<Activity, "prefecture">[]): Painted[] => {
  const counts = new Map<number, number>();
  for (const { prefecture } of activities) counts.set(prefecture, (counts.get(prefecture) ?? 0) + 1);
  return [...counts].flatMap(([prefecture, count]): Painted[] => {
    const { x, z } = pinAt(prefecture);
    const tall = TALL_M + 0.07 * Math.min(MORE, count - 1);
    return [
      {
        shape: put(
          turned(
            [
              [0.05, 0.03],
              [0.02, 0.07],
              [0.016, tall],
            ],
            6,
            4,
          ),
          { at: [x, 0.02, z] },
        ),
        colours: STICK,
      },
      {
        shape: ball(0.085, 12, 8, { at: [x, tall + 0.07, z] }),
        colours: HEADS[prefecture % HEADS.length]!,
        shine: 0.45,
      },
    ];
  });
};
