/** How large a picture is drawn. Pure. */
import { DECK } from "../../shared/events/office.ts";

const LARGEST = { width: Math.max(...DECK.widths), height: 2560 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as it is, and at most as the largest slide. Pixels. */
export const drawnSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
};
