/** Counts what lives on the graphics card, and can keep drawing itself from it where only the page's own work is timed. */

const kinds = ["Buffer", "Texture", "VertexArray", "Program", "Framebuffer"] as const;
const draws = ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"] as const;

type Callable = (this: WebGL2RenderingContext, ...args: unknown[]) => unknown;

export const live: Record<(typeof kinds)[number], number> = {
  Buffer: 0,
  Texture: 0,
  VertexArray: 0,
  Program: 0,
  Framebuffer: 0,
};

let isDrawing = true;
let asked = 0;
/** Draw calls made since the page began, whether or not they reached the graphics card. */
export const drawsAsked = (): number => asked;
/** Whether draw calls reach the graphics card; everything else always does. */
export const setDrawing = (on: boolean): void => void (isDrawing = on);

/** Start counting; before the first context is made. */
export const count = (): void => {
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, Callable>;
  for (const kind of kinds) {
    const create = gl[`create${kind}`]!;
    const remove = gl[`delete${kind}`]!;
    gl[`create${kind}`] = function (...args) {
      live[kind]++;
      return create.apply(this, args);
    };
    gl[`delete${kind}`] = function (...args) {
      if (args[0]) live[kind]--;
      return remove.apply(this, args);
    };
  }
  for (const draw of draws) {
    const original = gl[draw]!;
    gl[draw] = function (...args) {
      asked++;
      return isDrawing ? original.apply(this, args) : undefined;
    };
  }
};
