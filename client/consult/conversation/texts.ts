/** A sealed conversation: its lines, the field to write in, the time left, how it is sealed. For both sides. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
