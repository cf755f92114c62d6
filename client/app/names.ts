/** Gentle names offered to whoever does not want to think of one. */
import type { Language } from "../../shared/campaign/language.ts";

const kana = [
  "こもれび",
  "ひなた",
  "そよかぜ",
  "あさつゆ",
  "すずめ",
  "ゆず",
  "つくし",
  "ほたる",
  "さざなみ",
  "まめ",
  "なぎ",
  "すみれ",
  "こはる",
  "どんぐり",
  "たんぽぽ",
  "わたぐも",
  "こぐま",
  "ゆきうさぎ",
  "みかん",
  "ことり",
  "まつぼっくり",
  "あさひ",
  "しらたま",
  "れんげ",
] as const;
const latin = [
  "Clover",
  "Breeze",
  "Sparrow",
  "Pebble",
  "Maple",
  "Dewdrop",
  "Acorn",
  "Willow",
  "Robin",
  "Juniper",
  "Cloud",
  "Hazel",
  "Poppy",
  "Fern",
  "Biscuit",
  "Marigold",
  "Otter",
  "Linden",
  "Plum",
  "Birch",
  "Teacup",
  "Daisy",
  "Finch",
  "Honey",
] as const;

export const gentleNames: Readonly<Record<Language, readonly string[]>> = { ja: kana, easy: kana, en: latin };

/** A name other than `current`; `random` gives [0, 1). */
export const offerName = (language: Language, current = "", random: () => number = Math.random): string => {
  const others = gentleNames[language].filter((name) => name !== current);
  return others[Math.floor(random() * others.length)]!;
};
