/** People come into one square at a steady rate, each with a new pass: how many a second, and what it costs the server. */
import { Lean } from "../process/lean.ts";
import { issuePasses, placeCrowd } from "../process/crowd.ts";
import { startServer } from "../process/server.ts";
import { cpuSeconds, round, rssMb } from "./measure.ts";
import type { BenchArguments } from "./run.ts";

/** People who try to come in, a second. */
const RATE = 250;

export default async ({ people = 1000 }: BenchArguments) => {
  const crowd = await placeCrowd([]);
  const passes = await issuePasses(people);
  const server = await startServer({
    dataDir: crowd.dataDir,
    env: { PASS_SECRET: crowd.secret, SQUARE_CAPACITY: String(Math.max(300, people)) },
  });
  try {
    const join = (pass: string, i: number) =>
      Lean.join(server.url, { pass, name: `P${i}`, look: i, presence: "visitor", build: "bench" });
    const [began, cpu] = [performance.now(), cpuSeconds(server.pid)];
    const joins = passes.map(async (pass, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i / RATE) * 1000));
      const asked = performance.now();
      await join(pass, i);
      return performance.now() - asked;
    });
    const waits = (await Promise.all(joins)).toSorted((a, b) => a - b);
    const seconds = (performance.now() - began) / 1000;
    return {
      people,
      joinsPerSec: round(people / seconds),
      cpuCores: round((cpuSeconds(server.pid) - cpu) / seconds),
      cpuMsPerJoin: round(((cpuSeconds(server.pid) - cpu) / people) * 1000),
      waitP50Ms: Math.round(waits[Math.floor(people * 0.5)]!),
      waitP99Ms: Math.round(waits[Math.floor(people * 0.99)]!),
      rssMb: Math.round(rssMb(server.pid)),
    };
  } finally {
    await server.stop();
  }
};
