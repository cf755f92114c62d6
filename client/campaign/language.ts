/**
 * The languages on screen. Each feature's `texts.ts` is a namespace; the first screen brings its own, the square adds the
 * others when it is loaded. Keys are typed by the texts themselves, so a missing one is an error of the compiler.
 */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, languages, languageTag, type Texts } from "../../shared/campaign/language.ts";
import type { en as app } from "../app/texts.ts";
import type { en as list } from "../list/texts.ts";
import type { en as square } from "../app/squareTexts.ts";
import type { en as walk } from "../walk/texts.ts";
import type { en as campaign } from "./texts.ts";
import { useSettings } from "./settings.ts";

interface Namespaces {
  app: typeof app;
  campaign: typeof campaign;
  square: typeof square;
  list: typeof list;
  walk: typeof walk;
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "campaign";
    resources: Namespaces;
    enableSelector: false;
  }
}

/** Make a feature's texts known under its namespace. */
export const addTexts = <N extends keyof Namespaces>(namespace: N, texts: Record<Language, Namespaces[N]>): void => {
  for (const language of languages) i18next.addResourceBundle(language, namespace, texts[language]);
};

/** Start up, and follow the setting from then on. Resources are bundled: nothing is fetched, so nothing is awaited. */
export const startLanguages = (): void => {
  void i18next.use(initReactI18next).init({
    lng: useSettings.getState().language,
    resources: {},
    fallbackLng: false,
    defaultNS: "campaign",
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  useSettings.subscribe(({ language }) => {
    if (language !== i18next.language) void i18next.changeLanguage(language);
  });
};

/** An operator's text in the visitor's language. */
export const useOwnText = (): ((texts: Texts) => string) => {
  const language = useSettings((s) => s.language);
  return (texts) => texts[language];
};

/** The value of `lang` for the document. */
export const documentLanguage = (language: Language): string => languageTag(language);
