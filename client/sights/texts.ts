/** What there is to see, as it is named in the square, in the list and on its pages. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
