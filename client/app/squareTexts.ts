/** The square's screen around the scene; the list uses the same words for the same things. */
export { easy } from "./squareTexts.easy.ts";
export { en } from "./squareTexts.en.ts";
export { ja } from "./squareTexts.ja.ts";
