/** Gives slides back: the pictures that thousands ask for in the same second, and what stands on them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DECK } from "../../../shared/events/office.ts";
import { Asked } from "./asked.ts";
import type { KeptDeck } from "./deckRows.store.ts";
import type { DecksStore } from "./decks.store.ts";
import { slideName } from "../../drawing/job.ts";
import type { Vault } from "./vault.ts";

/** A deck is read anew after so long, ms: other processes change it too. */
const DECK_MS = 3000;
/** Decks and pictures that are kept at hand: the slides around those that are shown now. */
const DECKS = 200;
const PICTURES = 120;
const PICTURE_MS = 10 * 60_000;

export interface SlideAsked {
  readonly language: string | null;
  readonly index: number;
  readonly width: number;
}

/** A picture; `name` names these very bytes. */
export interface SlidePicture {
  readonly name: string;
  readonly bytes: Buffer;
}

export class Slides {
  readonly #store: DecksStore;
  readonly #vault: Vault;
  readonly #decks = new Asked<KeptDeck | null>(DECK_MS, DECKS);
  readonly #pictures = new Asked<Buffer>(PICTURE_MS, PICTURES);

  constructor(store: DecksStore, vault: Vault) {
    this.#store = store;
    this.#vault = vault;
  }

  /** A deck; null where there is none. At most a moment old. */
  deck(id: string, now: number): Promise<KeptDeck | null> {
    return this.#decks.of(id, now, () => this.#store.find(id));
  }

  /** A slide in a language, or in the first that has it; null where there is none. Of a width at least as large, if there is one. */
  async picture(deck: KeptDeck, { language, index, width }: SlideAsked, now: number): Promise<SlidePicture | null> {
    const own = deck.slides.find((one) => one.language === language);
    const place =
      own?.pictures[index] ?? deck.slides.find(({ pictures }) => pictures[index] !== undefined)?.pictures[index];
    if (place === undefined) return null;
    const name = place.replace("/", "-");
    const size = DECK.widths.find((one) => one >= width) ?? DECK.widths.at(-1)!;
    const [set = "", slide = ""] = place.split("/");
    const path = join(this.#vault.path("slides", set), slideName(Number(slide), size));
    const bytes = await this.#pictures.of(path, now, () => readFile(path)).catch(() => null);
    return bytes && { name: `${name}-${size}`, bytes };
  }
}
