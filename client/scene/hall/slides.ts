/** The slides as textures: fetched in the width that the picture needs, shown once they are whole, given back once unseen. */
import { CanvasTexture, LinearMipmapLinearFilter, Texture } from "three";
import type { Picture } from "./screenSheet.ts";

/** Widths in which the server has each slide, pixels. */
const SLIDE_WIDTHS = [640, 1280, 1920] as const;
/** A slide a little coarser than the screen's pixels is not seen to be. */
const ENOUGH = 0.85;

/** The width to ask for where the sheet is so many device pixels wide; `sparing` takes no more than the middle one. */
export const widthFor = (pixels: number, sparing: boolean): number => {
  const widths = sparing ? SLIDE_WIDTHS.slice(0, -1) : SLIDE_WIDTHS;
  return widths.find((width) => width >= pixels * ENOUGH) ?? widths.at(-1)!;
};

const fine = <T extends Texture>(texture: T): T => {
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
};

/** A canvas that was painted, as a picture; its writing may be changed: call `again`. */
export const paintedPicture = (canvas: HTMLCanvasElement): Picture & { again(): void } => {
  const texture = fine(new CanvasTexture(canvas));
  return { texture, aspect: canvas.width / canvas.height, again: () => void (texture.needsUpdate = true) };
};

/** Fetch a slide. Rejects where it cannot be had. */
const load = async (url: string): Promise<Picture> => {
  const image = new Image();
  image.decoding = "async";
  image.src = url;
  // Decoded before it is shown: the picture must not stop for it.
  await image.decode();
  return { texture: fine(new Texture(image)), aspect: image.naturalWidth / image.naturalHeight };
};

export interface Slides {
  /** The slide at this address; null: none. What is shown before stays until the new one is whole. */
  want(url: string | null): void;
  dispose(): void;
}

/** A slide that did not come is asked for again after so long, ms; a few times. */
const AGAIN_MS = 2000;
const TRIES = 5;

/** Loads what is wanted last; `show` gets it, or null for none. */
export const makeSlides = (show: (picture: Picture | null) => void): Slides => {
  let wanted: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchIt = async (url: string, tries: number): Promise<void> => {
    try {
      const picture = await load(url);
      // Meanwhile the speaker may have gone on.
      if (url === wanted) show(picture);
      else picture.texture.dispose();
    } catch {
      if (url === wanted && tries < TRIES) timer = setTimeout(() => void fetchIt(url, tries + 1), AGAIN_MS);
    }
  };
  return {
    want(url) {
      if (url === wanted) return;
      clearTimeout(timer);
      wanted = url;
      if (url === null) show(null);
      else void fetchIt(url, 1);
    },
    dispose() {
      clearTimeout(timer);
      wanted = null;
    },
  };
};
