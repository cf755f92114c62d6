import { prefecturesByCode } from "./prefectures.ts";

export const ja = {
  topics: {
    relationships: "人間関係",
    health: "こころ・からだ",
    family: "家族",
    money: "お金・暮らし",
    changes: "環境の変化",
    "work-school": "仕事・学校",
    unsure: "分からない",
  },
  ways: { text: "文字で話す", sit: "そばにいるだけ" },
  ages: {
    "under-18": "18歳未満",
    "18-29": "18〜29歳",
    "30-49": "30〜49歳",
    "50-64": "50〜64歳",
    "65-over": "65歳以上",
  },
  /** By their codes. */
  prefectures: prefecturesByCode("ja"),
};
