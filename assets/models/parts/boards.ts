/** Boards one reads: the poster wall, the seven signs, data boards, the fundraising board, the video screen. */
import { CircleGeometry, Shape } from "three";
import {
  dataBoards,
  fundraisingBoard,
  posterWall,
  screen as screenSpot,
  signBoards,
} from "../../../shared/walk/map.ts";
import { lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { bright, palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { ball, post, sheet, slab, softBox, tube } from "../kit/shape.ts";
import { Vector3 } from "three";

interface Look {
  readonly base: string;
  readonly top: string;
}

/** A little bent roof over a board, `w` metres wide. */
const eave = (w: number, look: Look): ReturnType<typeof paint> => {
  const s = new Shape();
  s.moveTo(-w / 2, 0);
  s.quadraticCurveTo(0, 0.5, w / 2, 0);
  s.quadraticCurveTo(0, 0.32, -w / 2, 0);
  return paint(slab(s, 0.46, { bevel: 0.03, curve: 8 }), look.base, { top: look.top, foot: 0.94 });
};

/** Two posts with knobs, a cream panel `w` by `h` whose middle is at `y`, and the picture's ground on it. */
const board = (w: number, h: number, y: number, look: Look): Pile => {
  const pile = new Pile();
  const height = y + h / 2 + 0.16;
  for (const side of [-1, 1])
    pile.add(
      paint(post(0.06, 0.08, height, 7).translate((w / 2 + 0.04) * side, 0, 0), palette.woodMid, {
        top: palette.wood,
        foot: 0.8,
      }),
      paint(ball(0.1, 6, 4).translate((w / 2 + 0.04) * side, height + 0.05, 0), palette.mustard, { top: "#fbe4ac" }),
    );
  pile.add(
    paint(softBox(w, h, 0.1, 0.04, [2, 2, 1]).translate(0, y, 0), palette.cream, { foot: 0.95 }),
    paint(sheet(w - 0.18, h - 0.18, 3, 3).translate(0, y, 0.055), look.base, { foot: 1, top: "#fff1dc" }),
  );
  return pile;
};

const poster = (look: Look, i: number): Pile => {
  const pile = board(1.2, 1.5, 1.3, look);
  const sun = new CircleGeometry(0.26, 16).translate((i % 3) * 0.2 - 0.2, 1.6, 0.062);
  pile.add(paint(sun, ["#ffe4a3", "#fff6e0", "#f8b49a"][i % 3]!, { foot: 1 }));
  const hill = new Shape();
  hill.moveTo(-0.5, 0);
  hill.quadraticCurveTo(-0.2, 0.5 + (i % 2) * 0.2, 0.1, 0.12);
  hill.quadraticCurveTo(0.3, 0.4, 0.5, 0);
  pile.add(
    paint(slab(hill, 0.012, { curve: 6 }).translate(0, 0.66, 0.064), bright[(i + 1) % 6]!.base, {
      top: bright[(i + 1) % 6]!.top,
      foot: 1,
    }),
  );
  pile.add(at(eave(1.56, look), { y: 2.14 }));
  pile.place(lantern(paper[i % paper.length]!, 1.6), { y: 2.2, z: 0.3, scale: 0.42 });
  return pile;
};

/** A sign of loneliness: a small board; what is written on it comes with the campaign's contents. */
const signBoard = (look: Look): Pile => board(0.86, 0.8, 1.14, look).add(at(eave(1.16, look), { y: 1.6 }));

/** An empty board: what it shows of a survey comes with the campaign's contents. */
const dataBoard = (look: Look, turn: number): Pile => {
  const pile = board(1.6, 1.2, 1.35, look);
  pile.add(at(eave(2, look), { y: 2.12 }));
  return pile.place(lantern(paper[turn]!, 1.5), { y: 2.22, z: 0.2, scale: 0.42 });
};

const fundraising = (): Pile => {
  const pile = board(2.6, 1.5, 1.5, bright[2]!);
  pile.add(at(eave(3.1, bright[0]!), { y: 2.32 }));
  // A jar that fills with hearts, and notes pinned beside it.
  for (const [i, x] of [-0.85, -0.45, 0.5, 0.9].entries())
    pile.add(
      paint(
        at(sheet(0.34, 0.4), { x, y: 1.66 - (i % 2) * 0.42, z: 0.064, roll: (i - 1.5) * 0.08 }),
        bright[(i * 2 + 1) % 6]!.top,
        { foot: 1 },
      ),
    );
  const heart = new Shape();
  heart.moveTo(0, -0.22);
  heart.bezierCurveTo(-0.42, 0.04, -0.22, 0.34, 0, 0.14);
  heart.bezierCurveTo(0.22, 0.34, 0.42, 0.04, 0, -0.22);
  pile.add(
    paint(slab(heart, 0.06, { bevel: 0.02, curve: 8 }).translate(0.02, 1.5, 0.09), "#e9826f", {
      top: "#f7b09a",
      foot: 1,
    }),
  );
  for (const side of [-1, 1])
    pile.place(lantern(paper[side > 0 ? 0 : 1]!, 1.5), { x: side * 1.1, y: 2.4, z: 0.26, scale: 0.5 });
  return pile;
};

const screen = (): Pile => {
  const pile = new Pile();
  pile.add(
    paint(softBox(4, 2.4, 0.18, 0.08, [4, 3, 1]).translate(0, 1.9, 0), "#8a7796", { top: "#b3a0bd", foot: 0.9 }),
    paint(softBox(4.4, 0.22, 0.7, 0.08, [4, 1, 1]).translate(0, 0.11, 0), palette.woodMid, { top: palette.wood }),
  );
  pile.shine(paint(sheet(3.7, 2.1, 1, 4).translate(0, 1.9, 0.1), "#f7b79c", { foot: 1, top: "#dccfe8" }));
  const play = new Shape();
  play.moveTo(-0.2, -0.26);
  play.lineTo(0.28, 0);
  play.lineTo(-0.2, 0.26);
  pile.shine(
    paint(new CircleGeometry(0.56, 24).translate(0, 1.9, 0.11), "#fff6e6", { foot: 1 }),
    paint(slab(play, 0.02).translate(0, 1.9, 0.13), "#ea8f78", { foot: 1 }),
  );
  for (const side of [-1, 1])
    pile.add(
      paint(post(0.09, 0.12, 3.2, 8).translate(side * 2.06, 0, -0.05), palette.woodMid, {
        top: palette.wood,
        foot: 0.8,
      }),
      paint(ball(0.15, 9, 7).translate(side * 2.06, 3.28, -0.05), palette.mustard, { top: "#fbe4ac" }),
    );
  const curtain = [new Vector3(-2.05, 3.1, 0.02), new Vector3(0, 3.24, 0.02), new Vector3(2.05, 3.1, 0.02)];
  pile.add(paint(tube(curtain, 0.09, 10, 6), palette.coral, { top: "#f8c3ab", foot: 1 }));
  return pile;
};

export const boards = (): Pile => {
  const pile = new Pile();
  for (const [i, p] of posterWall.entries()) pile.place(poster(bright[(i * 5 + 1) % 6]!, i), p);
  for (const [i, p] of signBoards.entries()) pile.place(signBoard(bright[(i * 5) % 6]!), p);
  for (const [i, p] of dataBoards.entries()) pile.place(dataBoard(bright[i === 0 ? 3 : 5]!, i), p);
  pile.place(fundraising(), fundraisingBoard);
  pile.place(screen(), screenSpot);
  return pile;
};
