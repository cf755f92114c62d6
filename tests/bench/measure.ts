/** What the machine says about a process: Linux' own counters. */
import { readFileSync } from "node:fs";

/** Clock ticks of /proc a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Seconds of processor time used so far, by all threads. */
export const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};

/** Resident memory now, MB. */
export const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))![1]) / 1024;

/** The value below which the fraction `q` of `values` lies. */
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;

/** Round for people: three digits that matter. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** Counts of a Prometheus histogram by upper bound, from the text of /metrics. */
export const histogram = (metrics: string, name: string): Map<number, number> =>
  new Map(
    [...metrics.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)"\\} (\\d+)`, "gm"))].map(([, le, count]) => [
      le === "+Inf" ? Infinity : Number(le),
      Number(count),
    ]),
  );

/** The upper bound of the bucket in which the fraction `q` of what came between two readings lies. */
export const histogramQuantile = (before: Map<number, number>, after: Map<number, number>, q: number): number => {
  const grown = [...after].map(([le, count]) => [le, count - (before.get(le) ?? 0)] as const);
  const all = grown.at(-1)?.[1] ?? 0;
  return grown.find(([, count]) => count >= all * q)?.[0] ?? 0;
};
