/** Words of the exhibits' common frame, of the data corner, the signs and the hints. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
