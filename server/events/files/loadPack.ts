/** A draft made of a course pack: its words, its slides, its polls and its survey. */
import type { Saved } from "../../../shared/events/office.ts";
import type { Actor } from "../../staff/door.ts";
import { HttpError } from "../../web/http.ts";
import type { Decks } from "./decks.ts";
import { type CoursePack, wordsOfPack } from "./packs.ts";
import type { EventsOfFiles } from "./ports.ts";

interface Given {
  readonly packs: ReadonlyMap<string, CoursePack>;
  readonly decks: Decks;
  readonly events: Pick<EventsOfFiles, "enterPack">;
}

export interface PackWish {
  readonly pack: string;
  readonly organisation: string | null;
  /** When it begins, epoch ms. */
  readonly from: number;
}

/** Makes drafts of these packs. It throws an HttpError: 404 "pack", and what `save` throws. */
export const packLoader =
  ({ packs, decks, events }: Given) =>
  async (actor: Actor, { pack: id, organisation, from }: PackWish): Promise<Saved> => {
    const found = packs.get(id);
    if (!found) throw new HttpError(404, "pack");
    // Drawn first: a draft is there with its slides, or not at all.
    const [now, drawn] = [Date.now(), await decks.drawPack(found, organisation)];
    const saved = await events.enterPack(actor, wordsOfPack(found, organisation, from), found.pack, now);
    await decks.enter(saved.event, found.pack.title.ja, drawn, now);
    return saved;
  };

export type LoadPack = ReturnType<typeof packLoader>;
