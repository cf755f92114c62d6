/** What each role is called, on badges, name tags and staff pages. No visitor may be called so (`shared/safety/name.ts`). */
import type { Language } from "../campaign/language.ts";
import type { Badge, Role } from "./roles.ts";

type RoleWords = Readonly<Record<Role, string>>;
type BadgeWords = Readonly<Record<Exclude<Badge, "none">, string>>;

export const roleWords: Readonly<Record<Language, RoleWords>> = {
  ja: {
    operator: "事務局",
    moderator: "見守り係",
    greeter: "案内係",
    counsellor: "相談員",
    supervisor: "相談の責任者",
    host: "主催者",
    "table-host": "テーブル係",
    exhibitor: "出展者",
    member: "会員",
  },
  easy: {
    operator: "じむきょく",
    moderator: "見守る 人",
    greeter: "案内の 人",
    counsellor: "相談の 人",
    supervisor: "相談の せきにん者",
    host: "会を ひらく 人",
    "table-host": "テーブルの 人",
    exhibitor: "てんじの 人",
    member: "会員",
  },
  en: {
    operator: "Organiser",
    moderator: "Moderator",
    greeter: "Greeter",
    counsellor: "Counsellor",
    supervisor: "Supervisor",
    host: "Event host",
    "table-host": "Table host",
    exhibitor: "Exhibitor",
    member: "Member",
  },
};

/** The words on the badges: those of their roles, in English within a sentence. */
export const badgeWords = (language: Language): BadgeWords => {
  const { greeter, moderator, "table-host": tableHost, host, exhibitor, operator } = roleWords[language];
  const words = { greeter, moderator, "table-host": tableHost, host, exhibitor, operator };
  if (language !== "en") return words;
  return Object.fromEntries(Object.entries(words).map(([badge, word]) => [badge, word.toLowerCase()])) as BadgeWords;
};
