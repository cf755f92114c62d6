/** Decks of slides: their pictures, and what stands on them. */
import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import { lineIn } from "../../../shared/events/event.ts";
import type { DeckShown } from "../../../shared/events/messages.ts";
import { DECK, type Deck, type deckWordsSchema, type DeckWords } from "../../../shared/events/office.ts";
import { type PackSlide, slideWords } from "../../../shared/events/pack.ts";
import type { Actor } from "../../staff/door.ts";
import { HttpError } from "../../web/http.ts";
import type { KeptDeck, KeptLanguage } from "./deckRows.store.ts";
import type { DecksStore } from "./decks.store.ts";
import type { Drawings } from "../../drawing/drawings.ts";
import type { Job } from "../../drawing/job.ts";
import { kindsOfUse } from "./kinds.ts";
import { titleOf } from "./names.ts";
import type { CoursePack } from "./packs.ts";
import type { EventsOfFiles } from "./ports.ts";
import type { Uploads } from "./uploads.ts";
import type { Vault } from "./vault.ts";

interface Given {
  readonly store: DecksStore;
  readonly vault: Vault;
  readonly uploads: Uploads;
  readonly drawings: Drawings;
  readonly events: EventsOfFiles;
}

/** Decks of one event, at most. */
const MOST = 20;

/** A job but for the folder it draws into. */
type Drawn<J> = J extends { readonly out: string } ? Omit<J, "out"> : never;

export class Decks {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Decks of an event with words and notes, for those who hold it; the oldest first. */
  async ofEvent(event: string): Promise<readonly Deck[]> {
    return (await this.#given.store.ofEvent(event)).map(deckOf);
  }

  /** Decks of an event as its audience needs them. */
  async shown(event: string): Promise<readonly DeckShown[]> {
    return (await this.#given.store.ofEvent(event)).map(({ id, length, slides }) => ({
      id,
      version: versionOf(slides),
      length,
      languages: slides.map(({ language }) => language),
    }));
  }

  /** What stands on an event's slides, for the archive. */
  async words(event: string): Promise<readonly DeckWords[]> {
    return (await this.#given.store.ofEvent(event)).map(wordsOf);
  }

  /** The same decks for an event that was copied. */
  copy(from: string, to: string, now: number): Promise<void> {
    return this.#given.store.copy(from, to, now);
  }

  /**
   * Take an upload: a new deck; or, with `deck`, its slides in another language or, a picture, its next slide. Throws an HttpError: 404
   * "event" or "deck", 409 "too-many", 413 "large" or "full", 415 "kind", 422 `DeckProblem`, 429 "busy", 507 "disk-full".
   */
  async upload(
    actor: Actor,
    req: IncomingMessage,
    asked: {
      readonly event: string;
      readonly deck: string | null;
      readonly language: CaptionLanguage;
      readonly name: string;
    },
    now: number,
  ): Promise<Deck> {
    const { store, uploads, events } = this.#given;
    const { event, language } = asked;
    const { organisation } = (await events.own(actor, event)).words;
    if (asked.deck === null && (await store.ofEvent(event)).length >= MOST) throw new HttpError(409, "too-many");
    if (asked.deck !== null && (await store.find(asked.deck))?.event !== event) throw new HttpError(404, "deck");
    const wanted = { account: actor.id, organisation, most: DECK.bytes, kinds: kindsOfUse.deck };
    const id = await uploads.take(req, wanted, async ({ path, kind }) => {
      const job = { kind: kind === "pdf" ? ("pdf" as const) : ("picture" as const), file: path };
      const slides = { language, organisation, ...(await this.#draw(job)) };
      if (asked.deck === null) return this.enter(event, titleOf(asked.name, language), [slides], now);
      const problem = await store.put(asked.deck, slides, job.kind === "picture");
      if (problem) throw new HttpError(problem === "deck" ? 404 : 422, problem);
      return asked.deck;
    });
    events.changed(event);
    return this.#known(id);
  }

  /** The slides of a course pack, drawn: once for the same words, however often it is loaded. They take nobody's space. */
  async drawPack({ pack, slides }: CoursePack, organisation: string | null): Promise<readonly KeptLanguage[]> {
    const drawn: KeptLanguage[] = [];
    for (const [language, all] of slides) {
      const title = lineIn(pack.title, language).words;
      const set = setOf(all, title);
      if (!(await this.#given.vault.refresh("slides", set)))
        await this.#draw({ kind: "slides", slides: all, title }, set);
      const [words, notes] = [all.map(slideWords), all.map((slide) => slide.notes)];
      drawn.push({ language, organisation, words, notes, pictures: picturesIn(set, all.length), bytes: 0 });
    }
    return drawn;
  }

  /** Drawn slides as a deck of an event. */
  async enter(event: string, title: string, languages: readonly KeptLanguage[], now: number): Promise<string> {
    const id = randomUUID();
    await this.#given.store.add({ id, event, title, at: now }, languages);
    this.#given.events.changed(event);
    return id;
  }

  /** What stands on a slide, and the notes for it, put right. Throws an HttpError: 404 "event" or "deck". */
  async setWords(actor: Actor, asked: z.infer<typeof deckWordsSchema>): Promise<void> {
    const { store, events } = this.#given;
    await events.own(actor, asked.event);
    if (!(await store.setWords(asked))) throw new HttpError(404, "deck");
    events.changed(asked.event);
  }

  /** Throws an HttpError: 404 "event" or "deck", 409 "shown". */
  async remove(actor: Actor, event: string, deck: string): Promise<void> {
    const { store, events } = this.#given;
    await events.own(actor, event);
    if (await events.isShown(event, deck)) throw new HttpError(409, "shown");
    if (!(await store.remove(event, deck))) throw new HttpError(404, "deck");
    events.changed(event);
  }

  async #known(id: string): Promise<Deck> {
    const deck = await this.#given.store.find(id);
    if (!deck) throw new HttpError(404, "deck");
    return deckOf(deck);
  }

  /** Draw into the vault, as `set`. */
  async #draw(
    job: Drawn<Job>,
    set: string = randomUUID(),
  ): Promise<Pick<KeptLanguage, "pictures" | "bytes" | "words" | "notes">> {
    const { vault, drawings } = this.#given;
    const out = await vault.incomingFolder();
    try {
      const words = await drawings.draw({ ...job, out } as Job);
      const bytes = await vault.bytesIn(out);
      await vault.keep(out, "slides", set);
      return { words, notes: words.map(() => ""), pictures: picturesIn(set, words.length), bytes };
    } finally {
      await vault.drop(out);
    }
  }
}

const picturesIn = (set: string, length: number): string[] => Array.from({ length }, (_, index) => `${set}/${index}`);

/** One more when packs are drawn otherwise. */
const EDITION = 1;

/** Names the pictures of these very slides. */
const setOf = (slides: readonly PackSlide[], title: string): string =>
  createHash("sha256")
    .update(JSON.stringify([EDITION, title, slides.map((slide) => [slide.title, slide.lines])]))
    .digest("hex")
    .slice(0, 40);

/** Names the pictures of a deck: another where one is replaced or added, the same where only words are put right. */
export const versionOf = (slides: KeptDeck["slides"]): string =>
  createHash("sha256")
    .update(JSON.stringify(slides.map(({ language, pictures }) => [language, pictures])))
    .digest("base64url")
    .slice(0, 12);

/** Without where its pictures lie. */
const deckOf = ({ id, title, length, slides }: KeptDeck): Deck => ({
  id,
  version: versionOf(slides),
  title,
  length,
  slides: slides.map(({ language, words, notes }) => ({ language, words, notes })),
});

/** Without what the audience never gets. */
export const wordsOf = ({ id, slides }: KeptDeck): DeckWords => ({
  id,
  version: versionOf(slides),
  slides: slides.map(({ language, words }) => ({ language, words })),
});
