/** The crowd on the data table: a hundred small figures, of whom as many glow as feel lonely. */
import { type Degree, crowdOf } from "../../../shared/exhibits/crowd.ts";
import type { SurveyYear } from "../../../shared/exhibits/data.schema.ts";
import { dataTable, dataTableTop } from "../../../shared/walk/map.ts";
import { put, turned } from "../figure/clay.ts";
import type { Painted } from "../figure/painted.ts";

/** Rings on the table: radius in metres, and how many stand there. */
const RINGS = [
  [0.13, 4],
  [0.34, 9],
  [0.56, 14],
  [0.78, 19],
  [1.0, 24],
  [1.22, 30],
] as const;

const places = RINGS.flatMap(([radius, count]) =>
  Array.from({ length: count }, (_, i) => {
    const a = (i / count) * Math.PI * 2 + radius;
    return { x: dataTable.x + Math.sin(a) * radius, z: dataTable.z + Math.cos(a) * radius };
  }),
);

/** The oftener, the brighter; whoever does not glow is pale, and as large. */
const glow: Readonly<Record<Degree, Pick<Painted, "colours" | "shine">>> = {
  often: { colours: ["#f0663f", "#ffb15e"], shine: 0.95 },
  sometimes: { colours: ["#f2854f", "#ffc477"], shine: 0.8 },
  nowAndThen: { colours: ["#f2a066", "#ffd795"], shine: 0.65 },
};
const PALE = { colours: ["#d5c6b6", "#f6ecdd"], shine: 0 } as const;

const figure = () =>
  turned(
    [
      [0.052, 0],
      [0.046, 0.09],
      [0.022, 0.14],
      [0.045, 0.18],
      [0.03, 0.222],
      [0, 0.23],
    ],
    6,
    7,
  );

/** The hundred of a year, each at its place on the table. */
export const dataCrowd = (year: SurveyYear): Painted[] =>
  crowdOf(year).map((degree, i) => {
    const { x, z } = places[i]!;
    return { shape: put(figure(), { at: [x, dataTableTop, z] }), ...(degree ? glow[degree] : PALE) };
  });
