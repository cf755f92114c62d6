/**
 * "Where am I?": what one answers for oneself. It is counted where it was answered, and goes nowhere. It says how things are now;
 * it is no diagnosis. Pure.
 */
import type { Survey } from "./data.schema.ts";

export const answers = ["often", "sometimes", "nowAndThen", "hardly", "never"] as const;
export type Answer = (typeof answers)[number];
/** On the scale of the items: 1 is never, 4 is always. */
export const points = [1, 2, 3, 4] as const;
export type Point = (typeof points)[number];

/** Null wherever nothing was said: every question may be left out. */
export interface Own {
  readonly direct: Answer | null;
  readonly items: readonly [Point | null, Point | null, Point | null];
}
export const nothingSaid: Own = { direct: null, items: [null, null, null] };

/** 3 to 12; null unless all three items were answered. */
export const sumOf = ({ items }: Own): number | null =>
  items.every((point) => point !== null) ? items.reduce<number>((sum, point) => sum + point!, 0) : null;

/** What the direct answer would be in points: in the middle of what the sum means. */
const asPoints: Readonly<Record<Answer, number>> = { never: 3, hardly: 4, nowAndThen: 7, sometimes: 8, often: 11 };

/** The words for these answers; the heavier one counts, so that nobody is told less than they said. Null: nothing was said. */
export const wordsFor = (words: Survey["own"]["words"], own: Own): Survey["own"]["words"][number] | null => {
  const said = [sumOf(own), own.direct && asPoints[own.direct]].filter((one) => one !== null);
  if (said.length === 0) return null;
  const heaviest = Math.max(...said);
  return words.find(({ upTo }) => heaviest <= upTo) ?? words.at(-1)!;
};

const isAnswer = (value: unknown): value is Answer | null => value === null || answers.includes(value as Answer);
const isPoint = (value: unknown): value is Point | null => value === null || points.includes(value as Point);

/** What was kept on a device, as far as it is sound; null: nothing of it. */
export const ownFrom = (text: string | null): Own | null => {
  try {
    const { direct, items } = JSON.parse(text ?? "null") as { direct: unknown; items: unknown[] };
    if (!isAnswer(direct) || items.length !== 3 || !items.every(isPoint)) return null;
    return { direct, items: items as unknown as Own["items"] };
  } catch {
    return null;
  }
};
