/** Words of the members' notice board: for readers, writers, and who looks after it. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
