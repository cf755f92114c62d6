import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  title: "Ask {{name}}",
  lead: "Choose what you would like to ask. What you choose is sent nowhere.",
  more: "Ask something else",
  groups: {
    help: "I need help",
    now: "Now",
    place: "I would like to go somewhere",
    how: "How it works, and safety",
    guide: "About me",
  },
  ways: "From here",
  lead3d: "Lead me to {{place}}",
  walk: "Walk to {{place}}",
  closed: "{{place}} is closed just now.",
  outside: "Inside the square I can lead you to {{places}}.",
  between: ", ",
  open: { talk: "Talk at a booth", events: "See the whole programme" },
  numbers: "Somebody answers here now",
  moreNumbers: "The other lines are under “Help lines” at the top of the screen.",
  noNumbers: "For lines that answer at this hour, see “Help lines” at the top of the screen.",
  events: { now: "Now", next: "Next", none: "Nothing is planned at present." },
  people: {
    outside: "Inside the square I can tell. The screen before it says how many are here, too.",
    only: "Just now you are the only one in this square. And I am here.",
    here: "There are {{count}} people in this square, with you.",
    near: "Within earshot: {{count}}.",
    staff: "Staff: {{names}}",
    noStaff: "No staff can be seen in this square just now.",
  },
};
