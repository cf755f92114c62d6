/** What an event says of itself where nobody says otherwise: anybody walks in, and nothing is handed out, shown or kept. */
import type { EventWords } from "./event.ts";

type Named = "kind" | "organisation" | "title" | "place" | "from" | "to";
export const plainWords: Omit<EventWords, Named> = {
  text: { ja: "", easy: "", en: "" },
  speakers: [],
  capacity: null,
  audience: "anybody",
  registration: "none",
  handouts: [],
  order: [],
  worksheet: [],
  video: null,
  signing: null,
  keepsTranscript: false,
  record: null,
};
