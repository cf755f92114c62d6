/** Deletes what no event uses any more: files and decks, and bytes that nobody knows of. Every server may do it at any time. */
import type { DecksStore } from "./decks.store.ts";
import { filesIn } from "./files.ts";
import type { FilesStore } from "./files.store.ts";
import type { EventsOfFiles } from "./ports.ts";
import type { Vault } from "./vault.ts";

/** Somebody who writes an event down may upload first and save later: so long, ms. */
const GRACE_MS = 24 * 3600_000;

/** Pictures of links are drawn anew after so long, ms: titles change, and nobody asks for the old ones. */
const PREVIEWS_MS = 7 * 24 * 3600_000;

interface Given {
  readonly files: FilesStore;
  readonly decks: DecksStore;
  readonly vault: Vault;
  readonly events: Pick<EventsOfFiles, "find">;
}

export const sweep = async ({ files, decks, vault, events }: Given, now: number): Promise<void> => {
  for (const { id, events: linked } of await files.before(now - GRACE_MS)) {
    const found = await Promise.all(linked.map((event) => events.find(event)));
    const isUsed = found.some((event) => event && filesIn(event.words).some(({ file }) => file === id));
    if (!isUsed) await files.remove(id);
  }
  for (const { event, id } of await decks.before(now - GRACE_MS))
    if (!(await events.find(event))) await decks.remove(event, id);
  const [ids, sets] = [await files.ids(), await decks.sets()];
  await vault.sweep("files", (name) => ids.has(name), now);
  await vault.sweep("slides", (name) => sets.has(name), now);
  await vault.sweep("incoming", () => false, now);
  await vault.sweep("previews", () => false, now, PREVIEWS_MS);
};
