/** What the places of events are called, where no square is in sight: the picture of a link, a calendar. */
import type { Language } from "../campaign/language.ts";
import type { Place } from "./kinds.ts";

const names: Readonly<Record<Language, Readonly<Record<string, string>> & { readonly table: string }>> = {
  ja: {
    hall: "つどいのホール",
    fundraising: "応援のつくり方",
    concert: "音楽の庭",
    gate: "はじまりの門",
    campfire: "たき火",
    table: "テーブル",
  },
  easy: {
    hall: "つどいのホール",
    fundraising: "応援の つくり方",
    concert: "音楽の庭",
    gate: "はじまりの門",
    campfire: "たき火",
    table: "テーブル",
  },
  en: {
    hall: "Gathering Hall",
    fundraising: "Fundraising Corner",
    concert: "Music Garden",
    gate: "Beginning Gate",
    campfire: "Campfire",
    table: "Table ",
  },
};

/** "つどいのホール", "Table 3". */
export const placeName = (place: Place, language: Language): string => {
  const [, number] = /^table-(\d+)$/.exec(place) ?? [];
  return names[language][place] ?? `${names[language].table}${number ?? ""}`;
};
