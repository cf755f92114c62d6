/** Words of the stands: their pages, and where an organisation sets its hours. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
