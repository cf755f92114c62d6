/**
 * The languages on screen. Each feature's `texts.ts` is a namespace; the first screen brings its own, the square adds the
 * others when it is loaded. Keys are typed by the texts themselves, so a missing one is an error of the compiler. (No
 * library: the first screen would carry 20 KB for what these lines do.)
 */
import { useCallback } from "react";
import { fill, type Values } from "../../shared/campaign/fill.ts";
import { type Language, languageTag, type Texts } from "../../shared/campaign/language.ts";
import type { en as square } from "../app/squareTexts.ts";
import type { en as app } from "../app/texts.ts";
import type { en as board } from "../consult/board/texts.ts";
import type { en as console } from "../consult/console/texts.ts";
import type { en as practice } from "../consult/practice/texts.ts";
import type { en as intake } from "../consult/intake/texts.ts";
import type { en as conversation } from "../consult/conversation/texts.ts";
import type { en as office } from "../consult/office/texts.ts";
import type { en as runbook } from "../consult/runbook/texts.ts";
import type { en as visit } from "../consult/visit/texts.ts";
import type { en as booths } from "../consult/square/texts.ts";
import type { en as hall } from "../events/hall/texts.ts";
import type { en as eventsHere } from "../events/square/texts.ts";
import type { en as eventConsole } from "../events/console/texts.ts";
import type { en as eventForm } from "../events/office/form/texts.ts";
import type { en as eventOffice } from "../events/office/texts.ts";
import type { en as programme } from "../events/programme/texts.ts";
import type { en as exhibits } from "../exhibits/texts.ts";
import type { en as telephone } from "../finder/telephoneTexts.ts";
import type { en as wishes } from "../exhibits/wishes/texts.ts";
import type { en as feedback } from "../feedback/texts.ts";
import type { en as guide } from "../guide/texts.ts";
import type { en as list } from "../list/texts.ts";
import type { en as hall3d } from "../scene/hall/texts.ts";
import type { en as placeOffice } from "./office/texts.ts";
import type { en as season } from "./season/texts.ts";
import type { en as staff } from "../staff/texts.ts";
import type { en as sights } from "../sights/texts.ts";
import type { en as outside } from "../ui/outsideTexts.ts";
import type { en as walk } from "../walk/texts.ts";
import type { en as bulletin } from "../bulletin/texts.ts";
import type { en as displays } from "../exhibits/displays.ts";
import type { en as stands } from "../stands/texts.ts";
import type { en as desk } from "../safety/desk/texts.ts";
import type { en as safety } from "../safety/texts.ts";
import type { en as talk } from "../talk/texts.ts";
import { useSettings } from "./settings.ts";
import type { en as campaign } from "./texts.ts";

interface Namespaces {
  app: typeof app;
  board: typeof board;
  console: typeof console;
  hall: typeof hall;
  hall3d: typeof hall3d;
  intake: typeof intake;
  practice: typeof practice;
  campaign: typeof campaign;
  square: typeof square;
  conversation: typeof conversation;
  office: typeof office;
  runbook: typeof runbook;
  visit: typeof visit;
  booths: typeof booths;
  eventConsole: typeof eventConsole;
  eventsHere: typeof eventsHere;
  eventForm: typeof eventForm;
  eventOffice: typeof eventOffice;
  exhibits: typeof exhibits;
  telephone: typeof telephone;
  feedback: typeof feedback;
  guide: typeof guide;
  list: typeof list;
  outside: typeof outside;
  placeOffice: typeof placeOffice;
  programme: typeof programme;
  bulletin: typeof bulletin;
  sights: typeof sights;
  displays: typeof displays;
  stands: typeof stands;
  season: typeof season;
  staff: typeof staff;
  walk: typeof walk;
  wishes: typeof wishes;
  desk: typeof desk;
  safety: typeof safety;
  talk: typeof talk;
}
type Namespace = keyof Namespaces;

/** `here_one` and `here_other` are one key, `here`, that needs a `count`. */
type KeyName<K extends string> = K extends `${infer Base}_${"one" | "other"}` ? Base : K;
/** Every way from the root of a namespace to a text: `"welcome.title"`. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? KeyName<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

export type Translate<N extends Namespace> = (key: Paths<Namespaces[N]>, values?: Values) => string;

const known = new Map<Namespace, Readonly<Record<Language, unknown>>>();

/** Make a feature's texts known under its namespace. */
export const addTexts = <N extends Namespace>(namespace: N, texts: Readonly<Record<Language, Namespaces[N]>>): void =>
  void known.set(namespace, texts);

const find = (texts: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], texts);

/** The text at `key`, with its values; where a `count` decides, in its singular or plural. */
export const translate = (texts: unknown, language: Language, key: string, values?: Values): string => {
  const path = key.split(".");
  let text = find(texts, path);
  if (text === undefined && typeof values?.count === "number") {
    const form = new Intl.PluralRules(languageTag(language)).select(values.count);
    const last = path.pop()!;
    text = find(texts, [...path, `${last}_${form}`]) ?? find(texts, [...path, `${last}_other`]);
  }
  return typeof text === "string" ? fill(text, values) : key;
};

/** The texts of a namespace in the visitor's language: `const t = useTexts("app"); t("welcome.title")`. */
export const useTexts = <N extends Namespace = "campaign">(namespace?: N): Translate<N> => {
  const language = useSettings((s) => s.language);
  const name: Namespace = namespace ?? "campaign";
  return useCallback((key, values) => translate(known.get(name)?.[language], language, key, values), [name, language]);
};

/** An operator's text in the visitor's language. */
export const useOwnText = (): ((texts: Texts) => string) => {
  const language = useSettings((s) => s.language);
  return (texts) => texts[language];
};
