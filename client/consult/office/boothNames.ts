import type { Texts } from "../../../shared/campaign/language.ts";

/** A booth's names in the other languages; one that is the Japanese one anyway is left out: it follows when that one changes. */
export const otherNames = ({ ja, easy, en }: Texts): { readonly easy: string; readonly en: string } => ({
  easy: easy === ja ? "" : easy,
  en: en === ja ? "" : en,
});
