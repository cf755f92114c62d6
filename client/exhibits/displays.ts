/** The words of the poster wall, the video corner and the map. */
export { easy } from "./displays.easy.ts";
export { en } from "./displays.en.ts";
export { ja } from "./displays.ja.ts";
