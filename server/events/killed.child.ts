/** A process in which the host of an event has a line, until it is killed. For tests. */
import { once } from "node:events";
import { LocalRelay } from "../safety/testing.ts";
import { openStore } from "../store/store.ts";
import { Events } from "./events.ts";

const { where, event, who } = JSON.parse(process.argv[2]!) as {
  where: { dataDir: string; databaseUrl?: string };
  event: string;
  who: string;
};
const store = await openStore(where);
const failed = (error: unknown) => process.stderr.write(`${String(error)}\n`);
const events = await Events.open({ store, relay: new LocalRelay(), failed });
await events.lineUp(event, who);
process.stdout.write("ready\n");
process.stdin.resume();
await once(process.stdin, "end");
