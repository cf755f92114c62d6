/** One texture with a cell per name tag. Only a cell that changed is drawn and sent, never the whole. */
import { FramebufferTexture, LinearFilter, Texture, Vector2, type WebGLRenderer } from "three";

/** Pixels of a cell, and of the whole. */
const CELL = { width: 320, height: 64 } as const;
const SIDE = 1024;
const COLUMNS = Math.floor(SIDE / CELL.width);
export const CELLS = COLUMNS * Math.floor(SIDE / CELL.height);

/** Height of a name in its cell; long names are written smaller, but not below the second, pixels. */
const TEXT_PX = [30, 18] as const;
const PADDING = 20;

/** What is written on a tag. A mark stands before the names of staff (the words of their role) and of sample people. */
export interface Label {
  readonly name: string;
  readonly mark: string | null;
  readonly isStaff: boolean;
}

/** Ground, rim and mark of each kind of tag; told apart by words and by the rim's line, never by colour alone. */
const paints = {
  visitor: { ground: "rgb(255 247 234 / 94%)", rim: "", mark: "", dash: [] },
  sample: { ground: "rgb(246 240 250 / 94%)", rim: "#8a76a8", mark: "#6a5688", dash: [7, 5] },
  staff: { ground: "rgb(233 244 242 / 97%)", rim: "#2e5e6e", mark: "#2e5e6e", dash: [] },
} as const;

/** Where a cell lies in the texture: x and y of its lower left corner, width and height, each as a part of the whole. */
export const cellBox = (cell: number): readonly [number, number, number, number] => [
  ((cell % COLUMNS) * CELL.width) / SIDE,
  (Math.floor(cell / COLUMNS) * CELL.height) / SIDE,
  CELL.width / SIDE,
  CELL.height / SIDE,
];

/** How wide a cell is for its height. */
export const cellAspect = CELL.width / CELL.height;

export class Atlas {
  readonly texture = new FramebufferTexture(SIDE, SIDE);
  readonly #canvas = document.createElement("canvas");
  readonly #pen: CanvasRenderingContext2D;
  readonly #source: Texture;
  #family: string | null = null;
  readonly #to = new Vector2();

  constructor() {
    this.#canvas.width = CELL.width;
    this.#canvas.height = CELL.height;
    // Drawn by the processor: it goes to the graphics card right away, and nothing has to be fetched back from there.
    this.#pen = this.#canvas.getContext("2d", { willReadFrequently: true })!;
    this.#source = new Texture(this.#canvas);
    this.texture.minFilter = LinearFilter;
    this.texture.magFilter = LinearFilter;
    this.texture.premultiplyAlpha = true;
  }

  /** Take the page's typeface anew: it arrived, or another was chosen. */
  changeFont(): void {
    this.#family = null;
  }

  /** Write a label into a cell. Returns how much of the cell's width the tag takes, 0 ... 1. */
  write(gl: WebGLRenderer, cell: number, label: Label): number {
    const width = this.#draw(label);
    const [x, y] = cellBox(cell);
    gl.copyTextureToTexture(this.#source, this.texture, null, this.#to.set(x * SIDE, y * SIDE));
    return width / CELL.width;
  }

  #draw({ name, mark, isStaff }: Label): number {
    const c = this.#pen;
    c.clearRect(0, 0, CELL.width, CELL.height);
    c.textBaseline = "middle";
    this.#family ??= getComputedStyle(document.documentElement).getPropertyValue("--font") || "sans-serif";
    const family = this.#family;
    const write = (size: number) => (c.font = `700 ${size}px ${family}`);
    write(22);
    const markWidth = mark === null ? 0 : Math.ceil(c.measureText(mark).width) + 18;
    const room = CELL.width - PADDING * 2 - markWidth - 4;
    write(TEXT_PX[0]);
    const natural = c.measureText(name).width;
    const size = Math.max(TEXT_PX[1], Math.min(TEXT_PX[0], Math.floor((TEXT_PX[0] * room) / Math.max(1, natural))));
    write(size);
    const text = Math.min(room, Math.ceil(c.measureText(name).width));
    const width = text + PADDING * 2 + markWidth;
    const left = (CELL.width - width) / 2;
    const paint = paints[mark === null ? "visitor" : isStaff ? "staff" : "sample"];
    c.fillStyle = paint.ground;
    c.beginPath();
    c.roundRect(left + 2, 6, width - 4, CELL.height - 12, 26);
    c.fill();
    if (mark !== null) {
      c.strokeStyle = paint.rim;
      c.lineWidth = 3;
      c.setLineDash([...paint.dash]);
      c.stroke();
      c.setLineDash([]);
      c.fillStyle = paint.mark;
      c.beginPath();
      c.roundRect(left + 12, 16, markWidth, CELL.height - 32, 16);
      c.fill();
      write(22);
      c.fillStyle = "#ffffff";
      c.fillText(mark, left + 21, CELL.height / 2 + 1);
      write(size);
    }
    c.fillStyle = "#5c4034";
    c.fillText(name, left + PADDING + markWidth, CELL.height / 2 + 2, room);
    return width;
  }

  dispose(): void {
    this.texture.dispose();
    this.#source.dispose();
  }
}
