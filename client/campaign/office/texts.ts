/** The page about the place, for those who run it. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
