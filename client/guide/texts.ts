/** Words around what the guide says; her own words are the campaign's. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
