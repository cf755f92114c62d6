/** Where posters hang, and how they come onto the wall's canvas. */
import type { Poster } from "../../../shared/exhibits/posters.schema.ts";
import { ahead } from "../../../shared/walk/geometry.ts";
import { posterWall } from "../../../shared/walk/map.ts";
import type { Cell, Spot } from "./panels.ts";

/** On the face of each board; see assets/models/parts/boards.ts. */
export const posterSpots: readonly Spot[] = posterWall.map((board) => ({
  ...ahead(board, board.yaw, 0.088),
  y: 1.3,
  yaw: board.yaw,
  width: 1.02,
  height: 1.36,
}));
export const POSTER_CELL = { columns: 3, width: 300, height: 400 } as const;

/** The smallest picture that is as wide as its place on the canvas. */
const addressOf = ({ picture: { sizes } }: Poster): string | undefined =>
  (sizes.find(({ width }) => width >= POSTER_CELL.width) ?? sizes.at(-1))?.src;

/** Fetch the pictures of the posters that hang, each told as it comes; one that does not come leaves its board bare. */
export const loadPosters = (
  posters: readonly Poster[],
  onLoaded: (i: number, image: HTMLImageElement) => void,
): (() => void) => {
  let isWanted = true;
  for (const [i, poster] of posters.slice(0, posterSpots.length).entries()) {
    const src = addressOf(poster);
    if (src === undefined) continue;
    const image = new Image();
    image.addEventListener("load", () => isWanted && onLoaded(i, image));
    image.src = src;
  }
  return () => {
    isWanted = false;
  };
};

/** A picture on pale paper, whole, with a rim around it. */
export const pinUp = (c: CanvasRenderingContext2D, { x, y, width, height }: Cell, image: HTMLImageElement): void => {
  c.fillStyle = "#fff8ea";
  c.fillRect(x, y, width, height);
  const scale = Math.min((width - 12) / image.naturalWidth, (height - 12) / image.naturalHeight);
  const [w, h] = [image.naturalWidth * scale, image.naturalHeight * scale];
  c.drawImage(image, x + (width - w) / 2, y + (height - h) / 2, w, h);
};
