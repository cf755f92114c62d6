/**
 * `npm run bench [-- name] [--people n] [--seconds n] [--json]`: measures, prints a table, and a JSON object per line.
 * With --json only JSON lines are printed. Without a name every bench runs.
 */
import { parseArgs } from "node:util";

export interface BenchArguments {
  readonly people?: number;
  readonly seconds?: number;
}
type Bench = (args: BenchArguments) => Promise<object>;

const benches: Readonly<Record<string, () => Promise<{ default: Bench }>>> = {
  walk: () => import("./walk.ts"),
  join: () => import("./join.ts"),
  talk: () => import("./talk.ts"),
  scene: () => import("./scene.ts"),
  weight: () => import("./weight.ts"),
  consult: () => import("./consult.ts"),
  hygiene: () => import("./hygiene.ts"),
  hall: () => import("./hall.ts"),
  help: () => import("./help.ts"),
};

/** What runs when nothing more is said: the walk bench at every size of the design. */
const all: readonly (readonly [string, BenchArguments])[] = [
  ...[200, 500, 1000, 2000].map((people) => ["walk", { people, seconds: 10 }] as const),
  ["join", {}],
  ["talk", {}],
  ["scene", {}],
  ["weight", {}],
  ["consult", {}],
  ["hygiene", {}],
  ["hall", {}],
  ["help", {}],
];

const number = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const n = Number(text);
  if (!Number.isInteger(n) || n <= 0) throw new Error(`not a positive whole number: ${text}`);
  return n;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: "string" }, seconds: { type: "string" }, json: { type: "boolean" } },
});
const args = { people: number(values.people), seconds: number(values.seconds) };

for (const [name, given] of positionals.length > 0 ? positionals.map((p) => [p, args] as const) : all) {
  const load = benches[name];
  if (!load) throw new Error(`there is no bench "${name}"; there are: ${Object.keys(benches).join(", ")}`);
  const result = { bench: name, ...(await (await load()).default(given)) };
  if (!values.json) console.table(flat(result));
  console.log(JSON.stringify(result));
}
process.exit(0);

/** Nested figures as `plain.cpuCores`, so that a table can show them. */
function flat(result: object, prefix = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(result).flatMap(([key, value]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(flat(value as object, `${prefix}${key}.`))
        : [[prefix + key, value]],
    ),
  );
}
