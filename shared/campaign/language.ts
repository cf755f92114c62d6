/** The languages of the place: Japanese, やさしい日本語, English. */
export const languages = ["ja", "easy", "en"] as const;
export type Language = (typeof languages)[number];

/** A text an operator wrote, in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** The tag for `lang` attributes and for `Intl`. */
export const languageTag = (language: Language): string => (language === "en" ? "en" : "ja");
