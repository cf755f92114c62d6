/** Routes of files and decks: uploads for those who hold an event, slides and files for everybody. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import { captionLanguages } from "../../../shared/events/captions.ts";
import { idSchema } from "../../../shared/events/event.ts";
import { DECK, deckDeleteSchema, deckWordsSchema, fileUses, type UploadedFile } from "../../../shared/events/office.ts";
import type { Deed } from "../../../shared/staff/permissions.ts";
import type { SignedIn, StaffDoor } from "../../staff/door.ts";
import { addressOf, HttpError, sendJson } from "../../web/http.ts";
import { checkOrigin, consume, type Reached, type Route, type Routes, takesLong } from "../../web/routes.ts";
import type { Access } from "./access.ts";
import { Asked } from "./asked.ts";
import { type Decks, versionOf, wordsOf } from "./decks.ts";
import type { Files } from "./files.ts";
import type { FilesStore } from "./files.store.ts";
import { disposition } from "./names.ts";
import { queryOf } from "./query.ts";
import { sendBytes, sendFile } from "../../web/serving.ts";
import type { Slides } from "./slides.ts";
import type { Vault } from "./vault.ts";

interface Given {
  readonly door: StaffDoor;
  readonly reached: Reached;
  readonly access: Access;
  readonly files: Files;
  readonly filesStore: FilesStore;
  readonly decks: Decks;
  readonly slides: Slides;
  readonly vault: Vault;
}

/** A slide whose address names the deck's version stays as it is: nobody asks again for so long, seconds. */
const VERSION_S = 24 * 3600;
/** Asked for without its version, or with another than there is now, it may be replaced: asked again after so long, seconds ... */
const SLIDE_S = 60;
/** ... and shown as it was meanwhile: whoever fetched it ahead sees it in the moment it is turned to. */
const STALE_S = 600;
/** Ids that are not there, of one address in a minute: those who guess. */
const MISSES = 60;

/** What is known of a file is read anew after so long, ms; of so many at most. */
const FILE_MS = 5000;
const FILES_KNOWN = 500;

const nameSchema = z.string().max(300);
const deckQuery = z.object({
  event: idSchema,
  deck: idSchema.optional(),
  language: z.enum(captionLanguages).default("ja"),
  name: nameSchema.default(""),
});
const fileQuery = z.object({ event: idSchema, use: z.enum(fileUses), name: nameSchema.default("") });
const idQuery = z.object({ id: idSchema });
const wordsQuery = z.object({ deck: idSchema });
const slideQuery = z.object({
  deck: idSchema,
  v: z.string().max(40).optional(),
  language: z.enum(captionLanguages).optional(),
  index: z.coerce.number().int().min(0).max(DECK.slides),
  width: z.coerce.number().int().min(1).max(10_000).default(DECK.widths[1]),
});

export const fileRoutes = (given: Given): Routes => {
  const { door, reached, access, files, filesStore, decks, slides, vault } = given;
  // A film is asked for in many parts, by many.
  const known = new Asked<(UploadedFile & { readonly events: readonly string[] }) | null>(FILE_MS, FILES_KNOWN);
  const misses = new RateLimiterMemory({ points: MISSES, duration: 60 });

  /** A route that takes a file as its body. Another site's page cannot send one: the origin is our own. */
  const upload = (deed: Deed, handle: (actor: SignedIn, req: IncomingMessage) => Promise<object>): Route =>
    takesLong(async (req, res) => {
      const actor = await door.admit(deed, req);
      checkOrigin(req, reached);
      sendJson(res, 200, await handle(actor, req));
    });
  const missing = async (req: IncomingMessage, what: string): Promise<never> => {
    await consume(misses, addressOf(req, reached.trustProxy));
    throw new HttpError(404, what);
  };

  const slide = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const asked = queryOf(req, slideQuery);
    const now = Date.now();
    const deck = await slides.deck(asked.deck, now);
    const who = deck && (await access.of(req, [deck.event]));
    const picture = who && (await slides.picture(deck, { ...asked, language: asked.language ?? null }, now));
    if (!picture) return missing(req, "slide");
    const open =
      asked.v === versionOf(deck.slides)
        ? `public, max-age=${VERSION_S}, immutable`
        : `public, max-age=${SLIDE_S}, stale-while-revalidate=${STALE_S}`;
    sendBytes(req, res, picture.bytes, {
      type: "image/webp",
      etag: `"${picture.name}"`,
      cache: who === "everybody" ? open : "private, no-cache",
    });
  };

  const words = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const deck = await slides.deck(queryOf(req, wordsQuery).deck, Date.now());
    if (!deck || !(await access.of(req, [deck.event]))) return missing(req, "deck");
    sendJson(res, 200, wordsOf(deck));
  };

  const file = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { id } = queryOf(req, idQuery);
    const found = await known.of(id, Date.now(), async () => {
      const [kept, events] = await Promise.all([filesStore.find(id), filesStore.eventsOf(id)]);
      return kept && { ...kept, events };
    });
    const who = found && (await access.of(req, found.events));
    if (!who) return missing(req, "file");
    await sendFile(req, res, vault.path("files", found.id), found.bytes, {
      type: found.type,
      etag: `"${found.id}"`,
      cache: who === "everybody" ? "public, max-age=31536000, immutable" : "private, no-cache",
      disposition: disposition(found.use === "handout" ? "attachment" : "inline", found.name),
    });
  };

  return {
    "POST /api/events/deck": upload("POST /api/events/deck", (actor, req) => {
      const { deck = null, ...asked } = queryOf(req, deckQuery);
      return decks.upload(actor, req, { ...asked, deck }, Date.now());
    }),
    "POST /api/events/file": upload("POST /api/events/file", (actor, req) =>
      files.upload(actor, req, queryOf(req, fileQuery), Date.now()),
    ),
    "POST /api/events/deck-words": door.open("POST /api/events/deck-words", deckWordsSchema, async (actor, asked) => {
      await decks.setWords(actor, asked);
      return {};
    }),
    "POST /api/events/deck-delete": door.open(
      "POST /api/events/deck-delete",
      deckDeleteSchema,
      async (actor, { event, deck }) => {
        await decks.remove(actor, event, deck);
        return {};
      },
    ),
    "GET /api/events/slide": slide,
    "GET /api/events/slides": words,
    "GET /api/events/file": file,
  };
};
