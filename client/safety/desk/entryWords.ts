/** Entries of the log in the reader's language. What is not known here is shown as it was written. */
import type { AuditEntry } from "../../../shared/safety/desk.ts";
import {
  type SanctionKind,
  sanctionKinds,
  type SanctionReason,
  sanctionReasons,
} from "../../../shared/safety/sanction.ts";
import { type Level, levels } from "../../../shared/talk/ladder.ts";
import { type ZoneId, zoneIds } from "../../../shared/walk/map.ts";
import { type Translate, useTexts } from "../../campaign/language.ts";
import { useLength } from "./Ago.tsx";
import { useZoneName } from "./names.ts";
import { ja } from "./texts.ja.ts";

type Deed = keyof (typeof ja)["audit"]["deeds"];
export const deedNames = Object.keys(ja.audit.deeds) as readonly Deed[];
const isDeed = (deed: string): deed is Deed => Object.hasOwn(ja.audit.deeds, deed);
const oneOf = <T extends string>(all: readonly T[], word: string): T | undefined => all.find((one) => one === word);

/** `"mute length=600000 reason=contact"` as its words and its values by name. A value is the rest where it is JSON. */
export const partsOf = (details: string): { words: string[]; values: Record<string, string> } => {
  const words: string[] = [];
  const values: Record<string, string> = {};
  for (const [, name, value, word] of details.matchAll(/(\w+)=(\{.*?\}(?=\s\w+=|$)|\S+)|(\S+)/g)) {
    if (word !== undefined) words.push(word);
    else values[name!] = value!;
  }
  return { words, values };
};

/** An object in a value; null where it is none. */
const objectOf = (value: string | undefined): Record<string, unknown> | null => {
  try {
    const parsed: unknown = JSON.parse(value ?? "null");
    return typeof parsed === "object" ? (parsed as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
};

interface Tools {
  readonly t: Translate<"desk">;
  readonly length: (ms: number) => string;
}

const sanctionWords = ({ words, values }: ReturnType<typeof partsOf>, { t, length }: Tools): string => {
  const kind: SanctionKind | undefined = oneOf(sanctionKinds, words[0] ?? "");
  const reason: SanctionReason | undefined = oneOf(sanctionReasons, values.reason ?? "");
  const time = Number(values.length ?? 0);
  return [
    kind && t(`kinds.${kind}`),
    time > 0 && length(time),
    reason && t(`reasons.${reason}`),
    values.flood === "true" && t("audit.flood"),
  ]
    .filter(Boolean)
    .join(" · ");
};

const levelsWords = ({ values }: ReturnType<typeof partsOf>, { t }: Tools): string => {
  const level: Level | undefined = oneOf(levels, String(Object.values(objectOf(values.levels) ?? {})[0]));
  const slow = Number(Object.values(objectOf(values.slow) ?? {})[0] ?? 0);
  return [level ? t(`levels.${level}`) : t("zones.reset"), slow > 0 && t("zones.seconds", { n: slow })]
    .filter(Boolean)
    .join(" · ");
};

type Value = keyof (typeof ja)["audit"]["values"];
const isValue = (word: string): word is Value => Object.hasOwn(ja.audit.values, word);

/** `"danger=life place=known"`; what is no such value, a label for instance, stays. */
const boothWords = (details: string, { t }: Tools): string =>
  details
    .split(" ")
    .map((word) => (isValue(word) ? t(`audit.values.${word}`) : word))
    .join(" · ");

const detailsWords = (deed: Deed, details: string, tools: Tools): string => {
  const { t } = tools;
  const parts = partsOf(details);
  switch (deed) {
    case "answer":
      return t(parts.values.acted === "true" ? "audit.acted.yes" : "audit.acted.no");
    case "sanction":
      return sanctionWords(parts, tools);
    case "decide":
      return t(parts.words[0] === "granted" ? "audit.granted.yes" : "audit.granted.no");
    case "levels":
      return levelsWords(parts, tools);
    case "calm":
      return t(parts.values.isCalm === "true" ? "audit.calm.yes" : "audit.calm.no");
    case "notice":
      return String(objectOf(parts.values.notice)?.text ?? t("audit.nothing"));
    case "seen":
    case "confirm":
    case "lift":
    case "close-table":
      return "";
    default:
      return deed.startsWith("consult-") ? boothWords(details, tools) : details;
  }
};

export interface EntryWords {
  readonly deed: string;
  readonly to: string;
  readonly details: string;
  /** The report that it is about, for a link; null where it is about none. */
  readonly report: string | null;
}

export const useEntryWords = (): ((entry: AuditEntry) => EntryWords) => {
  const t = useTexts("desk");
  const length = useLength();
  const zoneName = useZoneName();
  return ({ deed, to, details }) => {
    if (!isDeed(deed)) return { deed, to, details, report: null };
    const zone: ZoneId | undefined = oneOf(zoneIds, to);
    const report = /^report ([\w-]+)$/.exec(to)?.[1] ?? partsOf(details).values.report ?? null;
    const place = to === "everywhere" ? t("audit.everywhere") : zone ? zoneName(zone) : to;
    return {
      deed: t(`audit.deeds.${deed}`),
      to: to.startsWith("report ") ? (partsOf(details).values.about ?? "") : place,
      details: detailsWords(deed, details, { t, length }),
      report,
    };
  };
};
