import { prefecturesByCode } from "./prefectures.ts";
import type { ja } from "./texts.ja.ts";

export const en: typeof ja = {
  topics: {
    relationships: "Relationships",
    health: "Mind and body",
    family: "Family",
    money: "Money and living",
    changes: "A change in life",
    "work-school": "Work or school",
    unsure: "I don't know",
  },
  ways: { text: "In writing", sit: "Just sit with me" },
  ages: {
    "under-18": "Under 18",
    "18-29": "18 to 29",
    "30-49": "30 to 49",
    "50-64": "50 to 64",
    "65-over": "65 or older",
  },
  /** By their codes. */
  prefectures: prefecturesByCode("en"),
};
