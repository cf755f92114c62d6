import { prefecturesByCode } from "./prefectures.ts";
import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  topics: {
    relationships: "人との こと",
    health: "心や 体の こと",
    family: "家族の こと",
    money: "お金や 生活の こと",
    changes: "生活が 変わった こと",
    "work-school": "仕事や 学校の こと",
    unsure: "わからない",
  },
  ways: { text: "文字で 話す", sit: "そばに いるだけ" },
  ages: {
    "under-18": "18歳より 下",
    "18-29": "18〜29歳",
    "30-49": "30〜49歳",
    "50-64": "50〜64歳",
    "65-over": "65歳と それより 上",
  },
  /** By their codes. */
  prefectures: prefecturesByCode("easy"),
};
