/** The captions' place: under the stage, wherever that is in the picture, and always wholly within it. */
import { type PerspectiveCamera, Vector3 } from "three";

/** Room around it, CSS pixels, and how wide lines may get. */
const MARGIN = 10;
const WIDTH = { least: 340, most: 860 } as const;

const point = new Vector3();

/** Move `box` under `at`. `size` is the picture's, CSS pixels; `seen`: how wide the screen is in it. */
export const placeCaptions = (
  box: HTMLElement,
  camera: PerspectiveCamera,
  size: { readonly width: number; readonly height: number },
  at: { readonly x: number; readonly y: number; readonly z: number },
  seen: number,
): void => {
  const width = Math.min(size.width - MARGIN * 2, WIDTH.most, Math.max(WIDTH.least, seen));
  point.set(at.x, at.y, at.z).project(camera);
  // Behind the camera everything is mirrored: then they wait in the middle below.
  const isBehind = point.z > 1;
  const middle = isBehind ? size.width / 2 : ((point.x + 1) / 2) * size.width;
  const top = isBehind ? size.height : ((1 - point.y) / 2) * size.height;
  const x = Math.min(size.width - MARGIN - width / 2, Math.max(MARGIN + width / 2, middle));
  const y = Math.min(size.height - MARGIN - box.offsetHeight, Math.max(MARGIN, top));
  box.style.width = `${width.toFixed(0)}px`;
  box.style.transform = `translate(${(x - width / 2).toFixed(1)}px, ${y.toFixed(1)}px)`;
};
