/** One picture for each stand of the sample campaign, in the size of the stills: what one would meet there. No words in them. */
import { palette } from "../../server/drawing/palette.ts";
import { bench, box, cloud, disc, glow, hill, lamp, type Pen, people, person, sky, tree } from "./pieces.ts";

const WIDTH = 1280;
const HEIGHT = 720;

const steam = (pen: Pen, x: number, y: number): void => {
  pen.strokeStyle = "#fffaf0";
  pen.lineWidth = 7;
  pen.lineCap = "round";
  for (const aside of [-12, 12]) {
    pen.beginPath();
    pen.moveTo(x + aside, y);
    pen.bezierCurveTo(x + aside - 20, y - 26, x + aside + 20, y - 50, x + aside, y - 78);
    pen.stroke();
  }
};

/** A shop: a front with an awning of two colours. */
const shop = (pen: Pen, x: number, width: number, colours: readonly [string, string]): void => {
  box(pen, x - width / 2, 210, width, 380, 18, "#fffaf0");
  const strips = 8;
  for (let i = 0; i < strips; i++)
    box(pen, x - width / 2 - 20 + (i * (width + 40)) / strips, 180, (width + 40) / strips, 96, 16, colours[i % 2]!);
};

const triangle = (pen: Pen, x: number, y: number, size: number, colour: string): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(x, y - size);
  pen.lineTo(x + size * 0.9, y);
  pen.lineTo(x - size * 0.9, y);
  pen.fill();
};

export const standPictures: Readonly<Record<string, (pen: Pen) => void>> = {
  // A café's counter: chai for two, and one who serves from a screen.
  "nimo-alcamo": (pen) => {
    sky(pen, WIDTH, HEIGHT, ["#f9d9c0", "#fff0df"]);
    for (const x of [240, 640, 1040]) lamp(pen, x, 0, 130, "#ffcf7a");
    person(pen, 330, 560, 320, { ...people[0], waves: "right" });
    person(pen, 880, 570, 310, { ...people[1], looks: -0.6 });
    box(pen, 560, 250, 200, 250, 20, "#4f4a5c");
    box(pen, 574, 264, 172, 222, 12, "#dbe7ea");
    person(pen, 660, 482, 200, { ...people[4], waves: "left" });
    box(pen, 0, 500, WIDTH, 220, 0, palette.wood);
    box(pen, 0, 490, WIDTH, 34, 10, palette.bark);
    for (const x of [470, 1010]) {
      box(pen, x - 42, 420, 84, 74, 22, palette.coral);
      steam(pen, x, 408);
    }
  },
  // Croquettes, washing machines, and whoever comes by.
  "aikawa-shunjukai": (pen) => {
    sky(pen, WIDTH, HEIGHT, ["#cfe0ee", "#fff0df"]);
    shop(pen, 360, 560, [palette.mustard, palette.light]);
    shop(pen, 960, 480, [palette.blue, palette.light]);
    for (const [i, x] of [230, 330, 430].entries()) {
      box(pen, x - 36, 400 - (i % 2) * 6, 72, 44, 22, "#c98a4b");
      box(pen, x - 30, 396 - (i % 2) * 6, 60, 14, 7, "#dca465");
    }
    box(pen, 150, 440, 420, 30, 10, palette.wood);
    for (const x of [860, 1010]) {
      box(pen, x - 60, 350, 120, 180, 16, palette.stone);
      disc(pen, x, 450, 46, palette.blue);
      disc(pen, x, 450, 32, "#e7f1f6");
    }
    box(pen, 0, 590, WIDTH, 130, 0, "#e9d3b4");
    person(pen, 300, 690, 250, { ...people[3], looks: 0.6 });
    person(pen, 480, 690, 170, { ...people[0], looks: -0.6, waves: "left" });
    person(pen, 760, 690, 250, { ...people[2], looks: 0.4 });
    person(pen, 1100, 690, 240, { ...people[4], looks: -0.5 });
  },
  // A room under a roof like a triangle, where the light is on.
  sankakusha: (pen) => {
    sky(pen, WIDTH, HEIGHT, ["#6f6a98", "#c9a3b8", "#f7cdb0"]);
    triangle(pen, 640, 620, 560, "#8fb1cc");
    triangle(pen, 640, 620, 490, "#fff0d8");
    glow(pen, 640, 260, 34, "#ffd27d");
    box(pen, 0, 620, WIDTH, 100, 0, "#7d7192");
    box(pen, 400, 560, 480, 60, 26, palette.coral);
    for (const [i, x] of [470, 640, 810].entries())
      person(pen, x, 570, 220, { ...people[[1, 4, 2][i]!]!, sits: true, looks: [0.6, 0, -0.6][i]! });
    person(pen, 200, 690, 220, { ...people[0], looks: 0.8 });
  },
  // Kimono cloth, a ring of people who sew.
  watalis: (pen) => {
    sky(pen, WIDTH, HEIGHT, ["#f8dfe0", "#fff4e0"]);
    const cloths = ["#d98c93", "#8f7fb0", "#e0ac5b", "#7fa58a", "#c96f5d"];
    box(pen, 60, 60, 1160, 16, 8, palette.bark);
    for (const [i, cloth] of cloths.entries()) {
      const x = 130 + i * 220;
      box(pen, x, 70, 150, 230, 10, cloth);
      for (let k = 0; k < 6; k++)
        disc(pen, x + 38 + (k % 2) * 74, 120 + Math.floor(k / 2) * 66, 14, i % 2 ? "#fff4e0cc" : "#fbe3cfcc");
    }
    box(pen, 0, 590, WIDTH, 130, 0, palette.sand);
    for (const [i, x] of [280, 480, 800, 1000].entries())
      person(pen, x, 610, 270, { ...people[[3, 0, 1, 4][i]!]!, looks: x < 640 ? 0.6 : -0.6 });
    box(pen, 190, 540, 900, 44, 20, palette.wood);
    for (const [i, x] of [360, 560, 720, 900].entries()) box(pen, x - 40, 512, 80, 34, 12, cloths[i]!);
  },
  // A field by a temple's trees: all ages and one ball.
  "club-shikkies": (pen) => {
    sky(pen, WIDTH, HEIGHT, ["#bcd3ea", "#f3ecd6"]);
    cloud(pen, 280, 140, 80);
    hill(pen, WIDTH, HEIGHT, 470, "#b7cf8f", 30);
    for (const x of [110, 1150]) tree(pen, x, 520, 320, palette.sage);
    triangle(pen, 640, 330, 120, palette.bark);
    box(pen, 560, 320, 160, 150, 8, "#d97f66");
    bench(pen, 1000, 640, 260);
    person(pen, 1000, 620, 230, { ...people[3], sits: true, looks: -0.8 });
    person(pen, 320, 660, 250, { ...people[2], looks: 0.8, waves: "right" });
    person(pen, 520, 680, 180, { ...people[0], looks: 0.6, waves: "left" });
    person(pen, 800, 670, 250, { ...people[1], looks: -0.7, waves: "left" });
    disc(pen, 660, 560, 34, "#fffaf0");
    disc(pen, 660, 560, 14, palette.coral);
  },
};
