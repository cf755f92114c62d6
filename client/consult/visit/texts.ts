/** The visitor's way through the booths: fronts, a few questions, consent, waiting, the call, the booth, what comes after. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
