import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  label: "News from the square",
  important: "Important",
  notice: "Notice",
  put: "Put away",
  opening: "The opening",
  closing: "The closing",
  ceremonyNow: "{{name}} (now)",
  openingSoon: "The opening begins at {{when}}. The lanterns will be lit.",
  closingSoon: "The closing begins at {{when}}.",
  before_one: "{{count}} day until we begin",
  before_other: "{{count}} days until we begin",
  span: "{{from}} to {{to}}",
  openEarly: "You can come in already.",
  closesSoon: "One can come in until {{when}}. Whoever is here may stay.",
  shut: "The square is resting just now",
  opensAt: "It opens next at {{when}}.",
  after: "This year's month is over. See you again.",
  afterOpen: "You can still come in.",
  stays: "The pages to find help, and the numbers, are always here.",
  toHelp: "Find help",
};
