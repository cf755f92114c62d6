/** A hall as whoever attends meets it: its door, the stage, captions, questions, polls, the worksheet, what comes after. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
