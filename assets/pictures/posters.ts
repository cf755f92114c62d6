/** The campaign's own posters: portrait sheets with a few large words. */
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { balanced } from "../../server/drawing/wrap.ts";
import { setFont } from "../../server/drawing/lettering.ts";
import { palette } from "../../server/drawing/palette.ts";
import {
  bench,
  box,
  bubble,
  cloud,
  disc,
  dots,
  glow,
  hill,
  lamp,
  type Pen,
  people,
  person,
  sky,
  tree,
} from "./pieces.ts";

const WIDTH = 900;
const HEIGHT = 1200;
const MARGIN = 80;

interface Poster {
  readonly title: string;
  readonly line: string;
  readonly draw: (pen: Pen) => void;
  readonly ink?: string;
}

const morning = ["#ffe9d2", "#ffdcc4", "#fff4e0"] as const;

/** File name and sheet of each. */
export const posters: Readonly<Record<string, Poster>> = {
  "drop-in": {
    title: "ぷらっと、来てみませんか。",
    line: "名前も、理由も、いりません。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, ["#cfd9ee", "#ffe0c8", "#fff0d8"]);
      glow(pen, 450, 640, 90, "#ffd58c");
      cloud(pen, 170, 470, 70);
      cloud(pen, 740, 530, 56);
      hill(pen, WIDTH, HEIGHT, 800, "#b7cf8f", 70);
      pen.fillStyle = palette.stone;
      pen.beginPath();
      pen.moveTo(360, 790);
      pen.lineTo(540, 790);
      pen.lineTo(760, HEIGHT);
      pen.lineTo(140, HEIGHT);
      pen.fill();
      for (const side of [-1, 1]) {
        box(pen, 450 + side * 300 - 18, 560, 36, 420, 16, palette.wood);
        tree(pen, 450 + side * 395, 860, 210, palette.sage);
      }
      box(pen, 120, 545, 660, 40, 20, palette.bark);
      for (let i = 0; i < 6; i++) lamp(pen, 200 + i * 100, 580, 64, ["#ffcf7a", "#f7b08f"][i % 2]!);
      person(pen, 450, 1100, 300, { ...people[0], waves: "right" });
    },
  },
  "tea-together": {
    title: "話さなくても、\nいっしょに。",
    line: "となりで、お茶を一杯。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, morning);
      hill(pen, WIDTH, HEIGHT, 850, "#f6dfc3", 40);
      tree(pen, 120, 900, 320, palette.sage);
      tree(pen, 800, 880, 260, "#a9c58b");
      bench(pen, 450, 1040, 560);
      person(pen, 320, 1015, 330, { ...people[2], sits: true, looks: 0.6 });
      person(pen, 580, 1015, 330, { ...people[3], sits: true, looks: -0.6 });
      box(pen, 420, 925, 60, 52, 14, palette.light);
      for (const at of [-10, 14]) {
        pen.strokeStyle = "#fffaf0";
        pen.lineWidth = 7;
        pen.beginPath();
        pen.moveTo(450 + at, 905);
        pen.bezierCurveTo(430 + at, 880, 470 + at, 860, 450 + at, 830);
        pen.stroke();
      }
    },
  },
  "four-in-ten": {
    title: "十人のうち、およそ四人。",
    line: "さみしいと感じるのは、あなただけではありません。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, ["#8f8fb8", "#c9b3cf", "#f4c9b4"]);
      const ten = Array.from({ length: 10 }, (_, i) => ({
        x: 170 + (i % 5) * 140,
        y: 740 + Math.floor(i / 5) * 330,
        shines: [1, 3, 5, 9].includes(i),
      }));
      for (const { x, y, shines } of ten) if (shines) glow(pen, x, y - 110, 80, "#ffdc8e");
      for (const { x, y, shines } of ten)
        person(
          pen,
          x,
          y,
          240,
          shines ? { coat: palette.mustard, hair: "#6b4a3a" } : { coat: "#b9a9bd", hair: "#7d6f86" },
        );
    },
    ink: "#fffaf0",
  },
  "one-word": {
    title: "「どうしてる？」のひとことから。",
    line: "うまく言えなくても、だいじょうぶ。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, ["#dbe7ea", "#eaf0dc", "#fff4e0"]);
      hill(pen, WIDTH, HEIGHT, 900, palette.sage, 50);
      bubble(pen, 470, 500, 330, 190, [330, 740]);
      dots(pen, 635, 595, palette.coral);
      person(pen, 260, 1080, 360, { ...people[0], looks: 0.8, waves: "right" });
      person(pen, 640, 1080, 340, { ...people[4], looks: -0.7, isLow: true });
    },
  },
  "ask-early": {
    title: "困りごとは、小さいうちに。",
    line: "電話でも、チャットでも、ここの相談ブースでも。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, ["#fbe3cf", "#f9d3c0", "#fff0df"]);
      hill(pen, WIDTH, HEIGHT, 930, "#e9c9a4", 30);
      box(pen, 220, 520, 300, 470, 46, palette.coral);
      box(pen, 250, 580, 240, 380, 30, "#fff4e0");
      box(pen, 200, 490, 340, 70, 34, "#d97f66");
      glow(pen, 370, 660, 34, "#ffd27d");
      box(pen, 330, 760, 80, 120, 16, palette.blue);
      box(pen, 318, 738, 104, 34, 17, "#5f7d92");
      person(pen, 660, 1040, 340, { ...people[1], looks: -0.8, waves: "left" });
      tree(pen, 110, 990, 240, "#a9c58b");
    },
  },
  "light-tree": {
    title: "ここに、あかりがあります。",
    line: "夜でも、ひとりでも。",
    draw: (pen) => {
      sky(pen, WIDTH, HEIGHT, ["#4d4a78", "#7a6a9c", "#d79fa3"]);
      for (let i = 0; i < 34; i++) disc(pen, (i * 277) % WIDTH, 380 + ((i * 151) % 330), 2 + (i % 3), "#fff4d8aa");
      hill(pen, WIDTH, HEIGHT, 960, "#6f6a86", 40);
      box(pen, 420, 700, 60, 330, 26, "#6b4a3f");
      for (const [x, y, r] of [
        [330, 690, 120],
        [570, 680, 120],
        [450, 580, 150],
      ] as const)
        disc(pen, x, y, r, "#6c8f7d");
      for (const [x, y] of [
        [300, 700],
        [380, 610],
        [450, 520],
        [520, 640],
        [600, 700],
        [450, 690],
        [560, 570],
        [350, 760],
        [540, 760],
      ] as const)
        glow(pen, x, y, 17, "#ffdc8e");
      for (const [i, x] of [200, 330, 590, 710].entries())
        person(pen, x, 1080 + (i % 2) * 30, 220, { ...people[i]!, looks: x < 450 ? 0.7 : -0.7 });
    },
    ink: "#fff4e0",
  },
};

/** A sheet with its words. Fonts must be loaded for them. */
export const drawPoster = ({ title, line, draw, ink = palette.text }: Poster): Canvas => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  draw(pen);
  pen.fillStyle = ink;
  pen.textAlign = "center";
  const write = (words: string, family: "title" | "text", size: number, y: number): number => {
    setFont(pen, family, size);
    const lines = words
      .split("\n")
      .flatMap((one) => balanced(one, WIDTH - 2 * MARGIN, (part) => pen.measureText(part).width));
    for (const [i, one] of lines.entries()) pen.fillText(one, WIDTH / 2, y + i * size * 1.35);
    return y + lines.length * size * 1.35;
  };
  const below = write(title, "title", 76, 150);
  write(line, "text", 36, below + 6);
  return canvas;
};
