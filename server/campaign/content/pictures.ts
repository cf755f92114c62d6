/** Pictures of the campaign's folder: looked at when they are named, drawn anew at several widths when they are first asked for. */
import { createHash } from "node:crypto";
import type { Picture } from "../../../shared/campaign/blocks.ts";
import { DECK } from "../../../shared/events/office.ts";
import { pictureSize } from "../../events/files/pictureSize.ts";
import { besideOf, type Folder } from "./folder.ts";
import { Refused } from "./problem.ts";

/** A photograph as a telephone takes it, and no more. */
const BYTES = 8 << 20;
const PIXELS = 40_000_000;
/** In bytes of the name: as many as make another picture's name impossible to meet by chance. */
const NAME_LENGTH = 32;

const addressOf = (hash: string, width: number): string => `/content/pictures/${hash}-${width}.webp`;

/** Widths at which a picture is served: none larger than it is. */
const widthsOf = (width: number): number[] => {
  const smaller = DECK.widths.filter((one) => one < width);
  return smaller.length < DECK.widths.length ? [...smaller, width] : [...DECK.widths];
};

export class Pictures {
  /** Files by the hash of what is in them. */
  readonly #files = new Map<string, string>();

  /** The picture `file` as it is named in `from`. Throws Refused. */
  async find(folder: Folder, from: string, file: string): Promise<Picture> {
    const path = besideOf(from, file);
    const bytes = await folder.read(path, BYTES).catch((error: unknown) => {
      throw error instanceof Refused ? new Refused(`the picture ${path}: ${error.message}`) : error;
    });
    const size = pictureSize(bytes);
    if (!size || size.width < 1 || size.height < 1) throw new Refused(`${path} is no PNG, JPEG or WebP picture`);
    if (size.width * size.height > PIXELS) throw new Refused(`${path} has more than ${PIXELS / 1e6} million pixels`);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, NAME_LENGTH);
    this.#files.set(hash, path);
    return {
      sizes: widthsOf(size.width).map((width) => ({ src: addressOf(hash, width), width })),
      width: size.width,
      height: size.height,
    };
  }

  /** The file of a hash that was found; undefined where there is none such. */
  fileOf(hash: string): string | undefined {
    return this.#files.get(hash);
  }
}
