import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  title: "To see and to find",
  lead: "You can look at all of this without entering the square.",
  here: "Here",
  toSquare: "Back to the square",
  toStart: "Back to the first screen",
  toAll: "Back to all there is to see",
  goThere: "Walk there",
  loading: "Loading.",
  lost: "This cannot be loaded just now. Please try again where the connection is better.",
  again: "Try again",
  old: "This is what was read a while ago.",
  gone: "There is no such page.",
  names: {
    telephone: "Telephone house",
    finder: "Find help by worry",
    data: "Loneliness in numbers",
    signs: "Noticing Path",
    hints: "Hint cards",
    posters: "Poster wall",
    videos: "Video corner",
    map: "Map of ties",
    figures: "This place, week by week",
    stands: "Stands of organisations",
    board: "Members’ notice board",
  },
};
