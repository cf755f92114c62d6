import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  title: "Consultation booths",
  here: "Here now: {{names}}",
  nobody: "Nobody is here right now.",
  names: ", ",
  free: "Free booths: {{count}}.",
  inUse: "In use: {{count}}.",
  wait: {
    now: "You could talk within moments.",
    about: "The wait is about {{minutes}} minutes.",
    over: "The wait is longer than {{minutes}} minutes.",
    unknown: "How long the wait is, we cannot say yet.",
  },
  tooLate: "No more places today.",
  open: "Open until {{to}}.",
  next: "Next: {{from}} to {{to}}.",
  noNext: "The next hours are not set yet.",
  lost: "We cannot see the booths just now.",
  talk: "Talk to somebody",
  look: "See the booths",
  lead: "A counsellor listens, in writing. It is free, and nobody asks your name.",
  meanwhile: "While you wait, or when they are closed:",
  fire: "Go to the campfire",
  tables: "See the talk tables",
  numbers: "Lines that are open now are in the bar with the help numbers.",
  board: {
    title: "Consultation booths",
    tap: "Press a booth to see more",
    meanwhile: "Also: help lines, the campfire, talk tables",
  },
  states: { free: "Free", "in-use": "In use", closed: "Closed" },
};
