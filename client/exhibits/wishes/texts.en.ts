import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  title: "A wish on the tree of light",
  lead: "Choose the words that come closest. One more light shines on the tree. No name is kept; one wish a day is counted.",
  today_one: "One wish hangs on the tree today.",
  today_other: "{{count}} wishes hang on the tree today.",
  first: "There is no light yet today. Yours may be the first.",
  hung: "Your light is on. It shines on the tree in the square, too.",
  already: "Your wish of today hangs there already. Come again tomorrow.",
  failed: "It could not be hung just now. Please wait a little and try again.",
  words: "Wishes",
  others_one: "{{count}} person",
  others_other: "{{count}} people",
  none: "The wishes are being prepared.",
  night: "At midnight in Japan the lights go to rest.",
};
