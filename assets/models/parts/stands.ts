/** The stand lane: market stalls, all alike. What makes each somebody's own comes with the campaign's contents, and is drawn over them. */
import { BoxGeometry } from "three";
import { stallSize, stands as spots } from "../../../shared/walk/map.ts";
import { cord, lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { post, softBox } from "../kit/shape.ts";

/** A sloping awning of pale cloth; its coloured stripes belong to whoever stands here. */
const awning = (): Pile => {
  const { width, depth, front, back } = stallSize;
  const pitch = Math.atan2(back - front, depth);
  return new Pile().add(
    paint(
      at(new BoxGeometry(width, 0.07, depth / Math.cos(pitch), 6, 1, 2), { x: 0, y: (front + back) / 2, z: 0, pitch }),
      "#fbe9d2",
      { top: "#fff7ea", foot: 0.97 },
    ),
  );
};

const stall = (): Pile => {
  const pile = new Pile();
  pile.add(
    paint(softBox(2.2, 0.82, 0.6, 0.06, [4, 2, 1]).translate(0, 0.41, 0.42), palette.wood, {
      top: "#efcda2",
      foot: 0.8,
    }),
    paint(softBox(2.36, 0.08, 0.74, 0.035, [4, 1, 1]).translate(0, 0.86, 0.42), palette.cream, { foot: 0.97 }),
  );
  for (const side of [-1, 1]) {
    pile.add(
      paint(
        post(0.05, 0.065, stallSize.front, 6).translate(1.14 * side, 0, stallSize.depth / 2 - 0.08),
        palette.woodMid,
        {
          top: palette.wood,
          foot: 0.8,
        },
      ),
      paint(
        post(0.05, 0.065, stallSize.back, 6).translate(1.14 * side, 0, -stallSize.depth / 2 + 0.08),
        palette.woodMid,
        {
          top: palette.wood,
          foot: 0.8,
        },
      ),
    );
  }
  pile.place(awning());
  // Under the roof of each hang two lanterns: they light what stands on the counter.
  for (const side of [-1, 1]) {
    pile.place(lantern(paper[(side + 1) / 2]!, 1.9), { x: side * 0.8, y: 1.97, z: 0.5, scale: 0.66 });
    pile.add(cord(side * 0.8, 2.17, 0.5, 0.2));
  }
  return pile;
};

export const stands = (): Pile => {
  const pile = new Pile();
  for (const spot of spots) pile.place(stall(), spot);
  return pile;
};
