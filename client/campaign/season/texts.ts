/** What the place tells everybody of its month: notices, ceremonies, doors. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
