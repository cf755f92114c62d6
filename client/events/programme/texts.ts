/** The programme, one event, registering, the record of attendance, the survey, the archive. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
