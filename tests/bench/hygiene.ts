/**
 * How many messages a second one core judges. Beside it, in the same run, the plainest filter that anybody would write: NFKC,
 * lower case, and each word of the same lists looked for.
 */
import { readCampaign } from "../../server/campaign/campaign.ts";
import { readConfig } from "../../server/config.ts";
import { withSeed } from "../../shared/safety/seed.ts";
import { hygiene, linesOf } from "../safety/lines.ts";
import { quantile, round } from "./measure.ts";

/** Rounds over all lines before, and while, time is taken; the middle one counts. */
const WARM_UP = 5;
const ROUNDS = 15;

/** Messages a second of processor time of this thread, which is one core's. */
const rate = (messages: readonly string[], judge: (message: string) => unknown): number => {
  const rates: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i++) {
    const before = process.threadCpuUsage();
    for (const message of messages) judge(message);
    const { user, system } = process.threadCpuUsage(before);
    if (i >= WARM_UP) rates.push(messages.length / ((user + system) / 1e6));
  }
  return quantile(rates, 0.5);
};

export default async () => {
  const { words } = await readCampaign(readConfig({}).campaignDir);
  const { exempt: _exempt, allowed: _allowed, ...lists } = withSeed(words);
  const plain = Object.values(lists).flatMap((list) => list.map((word) => word.normalize("NFKC").toLowerCase()));
  const messages = [...linesOf("frozen"), ...linesOf("tuning")].flatMap((line) => line.messages);
  const holdsPlainly = (message: string): boolean => {
    const text = message.normalize("NFKC").toLowerCase();
    return plain.some((word) => text.includes(word));
  };
  const messagesPerSec = rate(messages, (message) => hygiene.check(message));
  const baselinePerSec = rate(messages, holdsPlainly);
  return {
    messages: messages.length,
    words: plain.length,
    messagesPerSec: Math.round(messagesPerSec),
    baselinePerSec: Math.round(baselinePerSec),
    ratio: round(messagesPerSec / baselinePerSec),
  };
};
