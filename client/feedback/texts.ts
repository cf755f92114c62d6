/** The questions on leaving, and the figures of the place. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
