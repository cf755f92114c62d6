/** The stills of the video corner's own stories: no words in them, these stand below in every language. */
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { palette } from "../../server/drawing/palette.ts";
import { bench, box, bubble, cloud, dots, glow, hill, lamp, type Pen, person, sky, tree } from "./pieces.ts";

const WIDTH = 1280;
const HEIGHT = 720;

const mei = { coat: palette.lilac, hair: "#4a3a32" } as const;
const sato = { coat: palette.sage, hair: "#d9d2cc" } as const;
const day = ["#cfe0ee", "#ffe9d2", "#fff4e0"] as const;

const street = (pen: Pen): void => {
  sky(pen, WIDTH, HEIGHT, day);
  cloud(pen, 240, 150, 70);
  cloud(pen, 1000, 110, 90);
  for (const [i, x] of [120, 420, 780, 1130].entries()) {
    box(pen, x - 130, 270, 260, 290, 20, [palette.sand, palette.pink, palette.blue, palette.stone][i]!);
    box(pen, x - 150, 240, 300, 60, 26, [palette.coral, palette.bark, palette.wood, palette.sage][i]!);
    box(pen, x - 40, 430, 80, 130, 14, "#fff4e0");
  }
  box(pen, 0, 550, WIDTH, 170, 0, "#e9d3b4");
};

const room = (pen: Pen, wall: string): void => {
  sky(pen, WIDTH, HEIGHT, [wall, "#fff0df"]);
  box(pen, 0, 560, WIDTH, 160, 0, palette.sand);
  box(pen, 820, 120, 300, 240, 18, "#fffaf0");
  box(pen, 840, 140, 260, 200, 10, "#bcd3e4");
};

const square = (pen: Pen): void => {
  sky(pen, WIDTH, HEIGHT, ["#cfd9ee", "#ffe0c8", "#fff0d8"]);
  hill(pen, WIDTH, HEIGHT, 470, "#b7cf8f", 40);
  box(pen, 240, 560, 800, 160, 80, palette.stone);
  tree(pen, 640, 560, 420, palette.sage);
  for (let i = 0; i < 6; i++) glow(pen, 500 + i * 56, 250 + ((i * 67) % 120), 13, "#ffdc8e");
  for (const x of [150, 1130]) lamp(pen, x, 240, 80, "#ffcf7a");
};

/** File name and picture of each. */
export const stills: Readonly<Record<string, (pen: Pen) => void>> = {
  "greeting-1": (pen) => {
    street(pen);
    person(pen, 420, 660, 250, { ...sato, isLow: true });
    person(pen, 900, 670, 260, { ...mei, looks: -0.9 });
  },
  "greeting-2": (pen) => {
    street(pen);
    bubble(pen, 640, 250, 240, 130, [860, 430]);
    dots(pen, 760, 316, palette.coral);
    person(pen, 480, 660, 250, { ...sato, looks: 0.7 });
    person(pen, 860, 670, 260, { ...mei, looks: -0.9, waves: "left" });
  },
  "greeting-3": (pen) => {
    street(pen);
    bench(pen, 640, 660, 460);
    person(pen, 540, 640, 260, { ...sato, sits: true, looks: 0.6 });
    person(pen, 740, 640, 260, { ...mei, sits: true, looks: -0.6 });
    bubble(pen, 360, 210, 220, 120, [520, 400]);
    dots(pen, 470, 270, palette.sage);
  },
  "greeting-4": (pen) => {
    street(pen);
    person(pen, 420, 660, 250, { ...sato, waves: "right", looks: 0.6 });
    person(pen, 880, 670, 260, { ...mei, waves: "left", looks: -0.6 });
    glow(pen, 650, 470, 30, "#ffdc8e");
  },
  "visit-1": (pen) => {
    room(pen, "#e3d9ea");
    bench(pen, 420, 640, 380);
    person(pen, 420, 620, 300, { ...mei, sits: true, isLow: true });
    box(pen, 390, 520, 60, 90, 12, "#4f4a5c");
    box(pen, 397, 528, 46, 70, 6, "#ffdc8e");
  },
  "visit-2": (pen) => {
    square(pen);
    person(pen, 360, 670, 250, { ...mei, looks: 0.7 });
    glow(pen, 500, 500, 22, "#ffe7a8");
  },
  "visit-3": (pen) => {
    square(pen);
    bench(pen, 640, 680, 620);
    for (const [i, x] of [440, 580, 720, 860].entries())
      person(pen, x, 660, 230, {
        ...[mei, sato, { coat: palette.coral, hair: "#6b4a3a" }, { coat: palette.blue, hair: "#8a5a3c" }][i]!,
        sits: true,
        looks: x < 650 ? 0.5 : -0.5,
      });
  },
  "visit-4": (pen) => {
    room(pen, "#fbe3cf");
    glow(pen, 970, 230, 60, "#ffd58c");
    person(pen, 460, 670, 330, { ...mei, looks: 0.6, waves: "right" });
  },
};

export const drawStill = (draw: (pen: Pen) => void): Canvas => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  draw(canvas.getContext("2d"));
  return canvas;
};
