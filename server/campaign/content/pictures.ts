/** Pictures of the campaign's folder: looked at when they are named. They are drawn anew when they are first asked for (pictureShelf.ts). */
import { createHash } from "node:crypto";
import type { Picture } from "../../../shared/campaign/blocks.ts";
import { DECK } from "../../../shared/events/office.ts";
import { drawnSize } from "../../drawing/pictureLimits.ts";
import { pictureSize } from "../../drawing/pictureSize.ts";
import { besideOf, type Folder } from "./folder.ts";
import { Refused } from "./problem.ts";

/** A photograph as a telephone takes it, and no more. */
export const PICTURE_BYTES = 8 << 20;
const PIXELS = 40_000_000;
/** Hex digits of a name. */
const HASH = 32;

/** The name of these bytes. */
export const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex").slice(0, HASH);

/** Where a picture is served, and what it is named there. */
export const PICTURES = "/content/pictures";
const pictureName = (hash: string, width: number): string => `${hash}-${width}.webp`;
export const PICTURE_NAME = /^([0-9a-f]{32})-(\d{1,4})\.webp$/;

/** Widths at which it is served: none larger than it is drawn. */
const widthsOf = (width: number): number[] => {
  const smaller = DECK.widths.filter((one) => one < width);
  return [...smaller, width];
};

export class Pictures {
  /** Files by the hash of what is in them. */
  readonly #files = new Map<string, string>();

  /** The picture `file` as it is named in `from`. Throws Refused. */
  async find(folder: Folder, from: string, file: string): Promise<Picture> {
    const path = besideOf(from, file);
    const bytes = await folder.read(path, PICTURE_BYTES).catch((error: unknown) => {
      throw error instanceof Refused ? new Refused(`the picture ${path} ${error.message}`) : error;
    });
    const size = pictureSize(bytes);
    if (!size || size.width < 1 || size.height < 1) throw new Refused(`${path} is no PNG, JPEG or WebP picture`);
    if (size.width * size.height > PIXELS) throw new Refused(`${path} has more than ${PIXELS / 1e6} million pixels`);
    const hash = hashOf(bytes);
    this.#files.set(hash, path);
    const drawn = drawnSize(size);
    return {
      sizes: widthsOf(drawn.width).map((width) => ({ src: `${PICTURES}/${pictureName(hash, width)}`, width })),
      ...drawn,
    };
  }

  /** All that were found: files by hash. */
  get found(): ReadonlyMap<string, string> {
    return this.#files;
  }
}
