/** Settings that show on the whole document: language, text size, movement, typeface. */
import { languageTag } from "../../shared/campaign/language.ts";
import { campaign } from "./content.ts";
import { useSettings } from "./settings.ts";

const show = (): void => {
  const { language, textScale, reducedMotion, readableFont } = useSettings.getState();
  const root = document.documentElement;
  root.lang = languageTag(language);
  root.dataset.language = language;
  root.dataset.motion = reducedMotion ? "less" : "full";
  root.dataset.font = readableFont ? "readable" : "round";
  root.style.setProperty("--text-scale", String(textScale));
  document.title = campaign.title[language];
};

/** Show the settings on the document, now and whenever they change. */
export const startAppearance = (): void => {
  show();
  useSettings.subscribe(show);
};
