/** A result that somebody chose to keep on this device. A quick exit takes it with everything that is for one's own eyes. */
import { drop, keep, recall } from "../campaign/device.ts";

const KEY = "own.finder";

export interface Kept {
  readonly answers: readonly string[];
  readonly area: number | null;
}

const isKept = (value: unknown): value is Kept => {
  const { answers, area } = (value ?? {}) as Partial<Kept>;
  const isArea = area === null || (Number.isInteger(area) && area! >= 1 && area! <= 47);
  return Array.isArray(answers) && answers.length > 0 && answers.every((one) => typeof one === "string") && isArea;
};

/** What was kept; null: nothing, or nothing that can be read. */
export const keptResult = (): Kept | null => {
  try {
    const value: unknown = JSON.parse(recall(KEY) ?? "null");
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};
export const keepResult = (result: Kept): void => keep(KEY, JSON.stringify(result));
export const dropKept = (): void => drop(KEY);
