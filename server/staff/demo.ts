/** Ready accounts and organisations for the demo; at a start without it these accounts are removed. */
import type { Grant, Role } from "../../shared/staff/roles.ts";
import type { AccountsStore } from "./accounts.store.ts";
import type { OrganisationNames, OrganisationsStore } from "./organisations.store.ts";
import { deriveSecret } from "./secret.ts";

const ORGANISATIONS: readonly OrganisationNames[] = [
  { name: "一般社団法人NIMO ALCAMO", easy: "ニモ アルカモ", en: "NIMO ALCAMO" },
  { name: "社会福祉法人愛川舜寿会", easy: "あいかわ しゅんじゅかい", en: "Aikawa Shunjukai" },
  { name: "特定非営利活動法人サンカクシャ", easy: "サンカクシャ", en: "Sankakusha" },
  { name: "一般社団法人WATALIS", easy: "ワタリス", en: "WATALIS" },
  { name: "認定NPO法人くらぶしっきーず", easy: "くらぶ しっきーず", en: "Club Shikkies" },
];

interface Sample {
  readonly login: string;
  readonly name: string;
  /** The role, and whether it is for an organisation (by its place above). */
  readonly grants: readonly (readonly [Role, number | null])[];
}

const SAMPLES: readonly Sample[] = [
  { login: "operator", name: "みどり", grants: [["operator", null]] },
  { login: "moderator", name: "しずく", grants: [["moderator", null]] },
  // A long ban needs a second one.
  { login: "moderator2", name: "つばさ", grants: [["moderator", null]] },
  { login: "greeter", name: "なぎさ", grants: [["greeter", null]] },
  { login: "counsellor", name: "ことは", grants: [["counsellor", 2]] },
  // A shift is swapped, and a conversation handed over, to a second one.
  { login: "counsellor2", name: "こだま", grants: [["counsellor", 2]] },
  { login: "supervisor", name: "あさひ", grants: [["supervisor", 2]] },
  { login: "host", name: "そよか", grants: [["host", null]] },
  { login: "table-host", name: "たまき", grants: [["table-host", 0]] },
  { login: "exhibitor", name: "ほのか", grants: [["exhibitor", 3]] },
  { login: "member", name: "いぶき", grants: [["member", 4]] },
  {
    login: "several",
    name: "かなで",
    grants: [
      ["greeter", null],
      ["host", null],
      ["table-host", 1],
      ["counsellor", 1],
    ],
  },
];

/** What a demo's start says: one password for all of its accounts. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly { readonly email: string; readonly roles: readonly Role[] }[];
}

/** The demo's password, the same at every start of one installation and another elsewhere. */
const demoPassword = (secret: string): string =>
  Buffer.from(deriveSecret(secret, "demo accounts")).toString("hex").slice(0, 16).match(/.{4}/g)!.join("-");

interface Given {
  readonly accounts: AccountsStore;
  readonly organisations: OrganisationsStore;
  readonly secret: string;
  readonly hashPassword: (password: string) => Promise<string>;
}

/** Make what is missing, and set everything back that visitors of the demo changed. */
export const makeDemo = async ({ accounts, organisations, secret, hashPassword }: Given): Promise<DemoAccounts> => {
  for (const names of ORGANISATIONS) await organisations.add(names);
  const ids = new Map((await organisations.all()).map(({ name, id }) => [name, id]));
  const password = demoPassword(secret);
  const passwordHash = await hashPassword(password);
  const existing = new Map((await accounts.all()).map((account) => [account.email, account]));
  for (const { login, name, grants } of SAMPLES) {
    const email = emailOf(login);
    const given = grants.map(([role, at]): Grant => ({
      role,
      organisation: at === null ? null : ids.get(ORGANISATIONS[at]!.name)!,
    }));
    const before = existing.get(email);
    if (!before) await accounts.create({ name, email, passwordHash, grants: given, isDemo: true }, Date.now());
    else if (before.isDemo) {
      await accounts.reset(before.id, name, passwordHash);
      await accounts.setGrants(before.id, given);
    }
  }
  return {
    password,
    accounts: SAMPLES.map(({ login, grants }) => ({ email: emailOf(login), roles: grants.map(([role]) => role) })),
  };
};

const emailOf = (login: string): string => `${login}@demo.example`;
