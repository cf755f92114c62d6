/** What can be done about accounts over HTTP: every route of `shared/staff/accounts.ts`. */
import {
  type AccountList,
  type AccountShown,
  acceptSchema,
  badgeSchema,
  type BadgeToken,
  closeSchema,
  grantsChangeSchema,
  type InvitationList,
  invitationSchema,
  inviteSchema,
  type Me,
  organisationSchema,
  type OrganisationList,
  recoverSchema,
  type SecondFactor,
  withdrawSchema,
} from "../../shared/staff/accounts.ts";
import { mayRecover } from "../../shared/staff/recovery.ts";
import { type Grant, secondFactorRoles } from "../../shared/staff/roles.ts";
import { HttpError } from "../web/http.ts";
import { publicRoute, type Reached, type Routes } from "../web/routes.ts";
import type { Account, AccountsStore, Trouble } from "./accounts.store.ts";
import type { Badges } from "./badges.ts";
import type { Actor, StaffDoor } from "./door.ts";
import { type Invitations, nameGrants, rolesOf } from "./invitations.ts";
import type { InvitationsStore } from "./invitations.store.ts";
import type { Note } from "./note.ts";
import type { OrganisationsStore } from "./organisations.store.ts";

/** Tries of one address to use a link: its token cannot be guessed, but each try costs us a look. */
const LINKS_PER_MINUTE = 60;
/** Signs that break a line or draw nothing have no place in a name of the list. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}]/u;

interface Given extends Reached {
  readonly door: StaffDoor;
  readonly badges: Badges;
  readonly accounts: AccountsStore;
  readonly invitations: Invitations;
  readonly open: InvitationsStore;
  readonly organisations: OrganisationsStore;
  readonly note: Note;
  /** The Set-Cookie that makes a device known to the account with this e-mail. */
  readonly mark: (email: string) => Promise<string>;
  /** The account may something else than before, or nothing any more. */
  readonly revoked: (account: string) => Promise<void>;
}

/** How an account stands with the second factor. Those of the demo need none. */
export const secondFactorOf = ({ hasSecondFactor, isDemo, grants }: Account): SecondFactor => {
  if (hasSecondFactor) return "on";
  return !isDemo && grants.some(({ role }) => secondFactorRoles.has(role)) ? "due" : "off";
};

const refuse = (trouble: Trouble | null): void => {
  if (trouble === "last-operator") throw new HttpError(409, trouble);
  if (trouble !== null) throw new HttpError(404, "account");
};

/** The routes of the accounts. */
export const accountRoutes = (given: Given): Routes => {
  const { door, badges, accounts, invitations, open, organisations, note, revoked } = given;
  const limits = { trustProxy: given.trustProxy, baseUrl: given.baseUrl, perMinute: LINKS_PER_MINUTE };

  const accountOf = async (id: string): Promise<Account> => {
    const account = await accounts.find(id);
    if (!account || account.isClosed) throw new HttpError(404, "account");
    return account;
  };
  const checkGrants = async (grants: readonly Grant[]): Promise<void> => {
    const known = await organisations.names();
    if (grants.some(({ organisation }) => organisation !== null && !known.has(organisation)))
      throw new HttpError(400, "bad-request");
  };
  const shown = (actor: Actor, account: Account, names: ReadonlyMap<string, string>): AccountShown => ({
    id: account.id,
    name: account.name,
    email: account.email,
    grants: nameGrants(account.grants, names),
    secondFactor: secondFactorOf(account),
    since: account.since,
    lastSeen: account.lastSeen,
    isClosed: account.isClosed,
    isRecoverable: !account.isClosed && mayRecover(actor.grants, account.grants),
  });

  return {
    "POST /api/staff/invitation": publicRoute(
      invitationSchema,
      ({ token }) => invitations.show(token, Date.now()),
      limits,
    ),
    "POST /api/staff/accept": publicRoute(
      acceptSchema,
      async (acceptance, _, res) => {
        const email = await invitations.accept(acceptance, Date.now());
        // Strangers who tried this account's password must not keep its owner waiting where they have just set a new one.
        res.setHeader("Set-Cookie", await given.mark(email));
        return {};
      },
      limits,
    ),
    "GET /api/staff/me": door.open("GET /api/staff/me", null, async (actor): Promise<Me> => {
      const account = await accountOf(actor.id);
      return {
        id: account.id,
        name: account.name,
        email: account.email,
        grants: nameGrants(account.grants, await organisations.names()),
        roles: actor.roles,
        secondFactor: secondFactorOf(account),
        isDemo: account.isDemo,
      };
    }),
    "POST /api/staff/badge": door.open(
      "POST /api/staff/badge",
      badgeSchema,
      async (actor, { badge, pass }): Promise<BadgeToken> => {
        const token = await badges.issue(actor, badge, pass);
        if (token === null) throw new HttpError(403, "not-allowed");
        return { badge: token };
      },
    ),
    "GET /api/staff/accounts": door.open("GET /api/staff/accounts", null, async (actor): Promise<AccountList> => {
      const names = await organisations.names();
      const all = (await accounts.all()).map((account) => shown(actor, account, names));
      // A supervisor sees those they look after.
      return { accounts: actor.roles.includes("operator") ? all : all.filter(({ isRecoverable }) => isRecoverable) };
    }),
    "POST /api/staff/recover": door.open("POST /api/staff/recover", recoverSchema, async (actor, { account: id }) => {
      const account = await accounts.find(id);
      // To a supervisor, an account that is not theirs is as one that is not there.
      if (!account || account.isClosed || !mayRecover(actor.grants, account.grants))
        throw new HttpError(404, "account");
      return invitations.recover(actor, account, Date.now());
    }),
    "POST /api/staff/invite": door.open("POST /api/staff/invite", inviteSchema, async (actor, invitation) => {
      await checkGrants(invitation.grants);
      return invitations.invite(actor, invitation, Date.now());
    }),
    "GET /api/staff/invitations": door.open("GET /api/staff/invitations", null, async (): Promise<InvitationList> => {
      const links = await open.open(Date.now());
      const names = await organisations.names();
      const makers = await accounts.names(links.flatMap(({ by }) => by ?? []));
      return {
        invitations: links.map(({ id, kind, by, name, email, grants, at, expires }) => {
          const maker = by === null ? null : (makers.get(by) ?? null);
          return { id, kind, by: maker, name, email, grants: nameGrants(grants, names), at, expires };
        }),
      };
    }),
    "POST /api/staff/withdraw": door.open(
      "POST /api/staff/withdraw",
      withdrawSchema,
      async (actor, { invitation: id }) => {
        const link = (await open.open(Date.now())).find((other) => other.id === id);
        if (!link || !(await open.withdraw(id))) throw new HttpError(404, "invitation");
        await note(actor, "withdraw", link.email || link.name, rolesOf(link.grants));
        return {};
      },
    ),
    "POST /api/staff/grants": door.open(
      "POST /api/staff/grants",
      grantsChangeSchema,
      async (actor, { account: id, grants }) => {
        const account = await accountOf(id);
        await checkGrants(grants);
        refuse(await accounts.setGrants(id, grants));
        await note(actor, "grants", account.name, `${rolesOf(account.grants)} -> ${rolesOf(grants)}`);
        const { name } = await accountOf(id);
        if (name !== account.name) await note(actor, "work-name", name, account.name);
        await revoked(id);
        return {};
      },
    ),
    "POST /api/staff/close": door.open("POST /api/staff/close", closeSchema, async (actor, { account: id }) => {
      const account = await accountOf(id);
      refuse(await accounts.close(id, Date.now()));
      await note(actor, "close", account.name, rolesOf(account.grants));
      await revoked(id);
      return {};
    }),
    "GET /api/staff/organisations": door.open(
      "GET /api/staff/organisations",
      null,
      async (): Promise<OrganisationList> => ({ organisations: await organisations.all() }),
    ),
    "POST /api/staff/organisations": door.open(
      "POST /api/staff/organisations",
      organisationSchema,
      async (actor, { id, ...typed }) => {
        const tidy = (name: string) => name.normalize("NFC").trim();
        const names = { name: tidy(typed.name), easy: tidy(typed.easy), en: tidy(typed.en) };
        if (names.name === "" || Object.values(names).some((name) => UNFIT.test(name)))
          throw new HttpError(422, "name");
        const saved = id === null ? await organisations.add(names) : await organisations.rename(id, names);
        if (saved === "unknown") throw new HttpError(404, "organisation");
        if (saved === "taken" || (id === null && saved === null)) throw new HttpError(409, "name");
        await note(actor, id === null ? "organisation-new" : "organisation-names", names.name, "");
        return (await organisations.all()).find((one) => one.id === (id ?? saved))!;
      },
    ),
  };
};
