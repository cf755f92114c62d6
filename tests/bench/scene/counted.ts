/**
 * Counts what lives on the graphics card, and can keep drawing and transfers from it, so that only the page's own work is
 * timed: where the card is made of software, a picture waits for it.
 */

const kinds = ["Buffer", "Texture", "VertexArray", "Program", "Framebuffer"] as const;
const cardWork = [
  "drawElements",
  "drawArrays",
  "drawElementsInstanced",
  "drawArraysInstanced",
  "bufferSubData",
  "texSubImage2D",
  "clear",
] as const;

type Callable = (this: WebGL2RenderingContext, ...args: unknown[]) => unknown;

export const live: Record<(typeof kinds)[number], number> = {
  Buffer: 0,
  Texture: 0,
  VertexArray: 0,
  Program: 0,
  Framebuffer: 0,
};

let isDrawing = true;
/** Whether drawing and transfers reach the graphics card. */
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
  for (const name of cardWork) {
    const original = gl[name]!;
    gl[name] = function (...args) {
      return isDrawing ? original.apply(this, args) : undefined;
    };
  }
};
