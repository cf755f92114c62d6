/** For tests and benches: a booth whose members have met. */
import { Conversation } from "./conversation.ts";
import type { Shown } from "./reader.ts";
import { MemoryVault, type Vault } from "./vault.ts";

export const SESSION = "0198f-booth";

/** Take a seat in the booth of the tests. */
export const sit = (member: string, vault: Vault = new MemoryVault()): Promise<Conversation> =>
  Conversation.open(vault, SESSION, member);

/** `by` makes the next epoch for these members, and everybody in it, or `alsoTold`, learns it. */
export const meet = async (
  by: Conversation,
  members: readonly Conversation[],
  alsoTold: readonly Conversation[] = [],
): Promise<void> => {
  const epoch = await by.change(members.map(({ me }) => me));
  for (const one of [...members, ...alsoTold]) {
    const { learned } = await one.learn(epoch);
    if (!learned.isTaken) throw new Error(`${one.me.member}: ${learned.why}`);
  }
};

/** A visitor and a counsellor with the first key. */
export const pair = async (): Promise<{ readonly visitor: Conversation; readonly counsellor: Conversation }> => {
  const visitor = await sit("visitor");
  const counsellor = await sit("counsellor");
  await meet(counsellor, [counsellor, visitor]);
  return { visitor, counsellor };
};

/** What is shown, in short: texts as they are, and why something is not one. */
export const words = (shown: readonly Shown[]): string[] =>
  shown.map((one) =>
    one.kind === "line" ? one.text : one.kind === "gap" ? `gap ${one.first}-${one.last}` : `unreadable: ${one.why}`,
  );
