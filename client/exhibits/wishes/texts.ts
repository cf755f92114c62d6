/** Words of the light tree's page; the wishes themselves are the campaign's. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
