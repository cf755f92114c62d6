/** What the screen shows while there is no slide: what this is, and what is to be expected. */

const SIZE = { width: 1280, height: 720 } as const;
const TITLE_PX = [82, 44] as const;
const LINES = 3;

/** What begins no line, and what ends none. */
const CLOSING = /^[、。，．」』）】〉》!！?？…ー・:：]/u;
const OPENING = /[「『（【〈《]$/u;

/** Break a text into lines of at most `width`, between words where the browser knows them. */
export const wrap = (text: string, width: number, measure: (part: string) => number): string[] => {
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  const lines: string[] = [];
  let line = "";
  const parts: string[] = [];
  for (const word of words) {
    const before = parts.at(-1);
    if (before !== undefined && (CLOSING.test(word) || OPENING.test(before))) parts[parts.length - 1] = before + word;
    else parts.push(word);
  }
  for (const word of parts)
    if (line !== "" && measure(line + word) > width) {
      lines.push(line.trim());
      line = word.trimStart();
    } else line += word;
  return [...lines, line.trim()].filter((one) => one !== "");
};

export const makeTitleCanvas = (): HTMLCanvasElement => Object.assign(document.createElement("canvas"), SIZE);

/** Six arches and a sun, as on the stage. */
const drawMorning = (c: CanvasRenderingContext2D): void => {
  const sky = c.createLinearGradient(0, 0, 0, SIZE.height);
  sky.addColorStop(0, "#fff8ec");
  sky.addColorStop(1, "#ffe3cb");
  c.fillStyle = sky;
  c.fillRect(0, 0, SIZE.width, SIZE.height);
  const arches = ["#fdebd6", "#fde3c9", "#fbd8bd", "#f9ceb4", "#f6c4ac", "#ffdf9f"];
  for (const [i, colour] of arches.entries()) {
    c.fillStyle = colour;
    c.globalAlpha = 0.75;
    c.beginPath();
    c.arc(SIZE.width / 2, SIZE.height + 70, 400 - i * 58, Math.PI, 0);
    c.fill();
  }
  c.globalAlpha = 1;
};

/** Paint it: the title large, below it one line of what is to be expected. `font` is a CSS family. */
export const paintTitle = (
  canvas: HTMLCanvasElement,
  { title, line, font }: { readonly title: string; readonly line: string; readonly font: string },
): void => {
  const c = canvas.getContext("2d");
  if (!c) return;
  drawMorning(c);
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillStyle = "#4b3227";
  const room = SIZE.width - 180;
  let size: number = TITLE_PX[0];
  let lines: string[];
  do {
    c.font = `700 ${size}px ${font}`;
    lines = wrap(title, room, (part) => c.measureText(part).width);
    size -= 6;
  } while (lines.length > LINES && size > TITLE_PX[1]);
  const step = (size + 6) * 1.35;
  const middle = SIZE.height * 0.4;
  for (const [i, one] of lines.entries())
    c.fillText(one, SIZE.width / 2, middle + (i - (lines.length - 1) / 2) * step, room);
  c.font = `700 44px ${font}`;
  c.fillStyle = "#6a4d3f";
  c.fillText(line, SIZE.width / 2, SIZE.height * 0.78, room);
};
