/** Puts the files of events together: uploads, decks, course packs, the preview picture, the concert's own piece. */
import type { Settings } from "../../../shared/campaign/content.ts";
import type { Config } from "../../config.ts";
import type { StaffDoor } from "../../staff/door.ts";
import type { Store } from "../../store/store.ts";
import type { Routes } from "../../web/routes.ts";
import { Access } from "./access.ts";
import { Decks } from "./decks.ts";
import { DecksStore } from "./decks.store.ts";
import type { Drawings } from "../../drawing/drawings.ts";
import { fileRoutes } from "./fileRoutes.ts";
import { Files } from "./files.ts";
import { FilesStore } from "./files.store.ts";
import { type LoadPack, packLoader } from "./loadPack.ts";
import { packRoutes } from "./packRoutes.ts";
import { readPacks } from "./packs.ts";
import { PerformanceShelf, readConcert } from "./performances.ts";
import { pictureRoutes } from "./pictureRoutes.ts";
import type { EventsOfFiles } from "./ports.ts";
import { Previews } from "./preview.ts";
import { Slides } from "./slides.ts";
import { sweep } from "./sweeping.ts";
import { Uploads } from "./uploads.ts";
import { Vault } from "./vault.ts";

/** How often what nobody uses is looked for, ms. */
const SWEEP_MS = 3600_000;

interface Given {
  readonly config: Pick<Config, "filesDir" | "campaignDir" | "trustProxy" | "baseUrl">;
  /** What this place is called. */
  readonly campaign: { readonly settings: Pick<Settings, "title"> };
  readonly store: Store;
  readonly door: StaffDoor;
  readonly events: EventsOfFiles;
  readonly drawings: Drawings;
  /** Hears of what an operator should know: a course pack that cannot be read. */
  readonly warn: (words: string) => void;
  readonly failed: (error: unknown) => void;
}

export interface EventFiles {
  readonly files: Files;
  readonly decks: Decks;
  readonly loadPack: LoadPack;
  readonly routes: Routes;
  close(): void;
}

export const openFiles = async ({
  config,
  campaign,
  store,
  door,
  events,
  drawings,
  warn,
  failed,
}: Given): Promise<EventFiles> => {
  const vault = await Vault.open(config.filesDir);
  const [filesStore, decksStore] = [new FilesStore(store), new DecksStore(store)];
  const uploads = new Uploads(
    vault,
    async (organisation) => (await filesStore.bytesOf(organisation)) + (await decksStore.bytesOf(organisation)),
  );
  const files = new Files({ store: filesStore, vault, uploads, drawings, events });
  const decks = new Decks({ store: decksStore, vault, uploads, drawings, events });
  const sweeping = setInterval(
    () => void sweep({ files: filesStore, decks: decksStore, vault, events }, Date.now()).catch(failed),
    SWEEP_MS,
  ).unref();
  const packs = await readPacks(config.campaignDir, warn);
  const pieces = await readConcert(config.campaignDir, warn);
  const shelf = new PerformanceShelf({ pieces, events, files: filesStore, vault });
  const loadPack = packLoader({ packs, decks, events });
  const ownRoutes = fileRoutes({
    door,
    reached: { trustProxy: config.trustProxy, baseUrl: config.baseUrl },
    access: new Access(door, events),
    files,
    filesStore,
    decks,
    slides: new Slides(decksStore, vault),
    vault,
  });
  return {
    files,
    decks,
    loadPack,
    routes: {
      ...ownRoutes,
      ...packRoutes({ door, packs, load: loadPack }),
      ...pictureRoutes({ events, previews: new Previews(vault, drawings), shelf, title: campaign.settings.title }),
    },
    close: () => clearInterval(sweeping),
  };
};
