/** The words of the intake: what it is about, how to be together, age and prefecture. For visitors and counsellors alike. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
