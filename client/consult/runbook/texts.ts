/** The emergency runbook, as the counsellor and the supervisor read it. */
export { easy } from "./texts.easy.ts";
export { en } from "./texts.en.ts";
export { ja } from "./texts.ja.ts";
