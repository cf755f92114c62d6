/** Links: the first operator's, a new account's, and one that lets somebody in again. */
import type { Accept, InvitationShown, LinkMade, NamedGrant } from "../../shared/staff/accounts.ts";
import { type Grant, rolesIn } from "../../shared/staff/roles.ts";
import { checkWorkName } from "../../shared/staff/workName.ts";
import { HttpError } from "../web/http.ts";
import type { Account, AccountsStore } from "./accounts.store.ts";
import type { Actor } from "./door.ts";
import type { Invitation, InvitationsStore } from "./invitations.store.ts";
import type { Mail } from "./mail.ts";
import type { Note } from "./note.ts";
import type { OrganisationsStore } from "./organisations.store.ts";
import { isGoodPassword } from "./password.ts";
import { hashToken, newToken } from "./secret.ts";

const DAY = 24 * 3600_000;
/** The first operator's link is printed anew at each start, and one lets somebody in who waits for it. */
const SHORT_MS = DAY;

interface Given {
  readonly store: InvitationsStore;
  readonly accounts: AccountsStore;
  readonly organisations: OrganisationsStore;
  readonly mail: Mail | null;
  readonly note: Note;
  /** Whether this is a demo, whose accounts go with it. */
  readonly isDemo: boolean;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly revoked: (account: string) => Promise<void>;
}

/** Put the organisations' names beside their ids. */
export const nameGrants = (grants: readonly Grant[], organisations: ReadonlyMap<string, string>): NamedGrant[] =>
  grants.map(({ role, organisation }) => ({
    role,
    organisation,
    organisationName: organisation === null ? null : (organisations.get(organisation) ?? null),
  }));

interface Made {
  readonly token: string;
  readonly expires: number;
}

const make = async (store: InvitationsStore, invitation: Omit<Invitation, "id">): Promise<Made> => {
  const token = newToken();
  await store.add(invitation, hashToken(token));
  return { token, expires: invitation.expires };
};

/** A link that lets an account in again; `by` is the account of who made it. */
export const makeRecovery = (
  store: InvitationsStore,
  by: string | null,
  account: Account,
  now: number,
): Promise<Made> => {
  const { id, name, email, grants } = account;
  return make(store, { kind: "recovery", by, account: id, name, email, grants, at: now, expires: now + SHORT_MS });
};

export class Invitations {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The token of a link for the first operator; null when there is one. Earlier ones hold until somebody used one. */
  async first(now: number): Promise<string | null> {
    if ((await this.#given.accounts.countOperators()) > 0) return null;
    const grants = [{ role: "operator", organisation: null }] as const;
    const blank = { kind: "first", by: null, account: null, name: "", email: "", grants } as const;
    return (await make(this.#given.store, { ...blank, at: now, expires: now + SHORT_MS })).token;
  }

  /** Invite somebody, with grants that were checked; mailed when there is an address and a way to mail. */
  async invite(
    actor: Actor,
    { grants, name, email, days }: { grants: readonly Grant[]; name: string; email: string; days: number },
    now: number,
  ): Promise<LinkMade> {
    const workName = name === "" ? "" : checkWorkName(name, grants);
    if (workName === null) throw new HttpError(422, "name");
    const expires = now + days * DAY;
    const invitation = { kind: "account", by: actor.id, account: null, name: workName, email, grants } as const;
    const made = await make(this.#given.store, { ...invitation, at: now, expires });
    await this.#given.note(actor, "invite", email || workName, rolesOf(grants));
    return { ...made, isMailed: await this.#send(email, made.token, "account") };
  }

  /** Make a link that lets somebody in again. Whether `actor` may is the caller's to check. */
  async recover(actor: Actor, account: Account, now: number): Promise<LinkMade> {
    const made = await makeRecovery(this.#given.store, actor.id, account, now);
    await this.#given.note(actor, "recover", account.name, "");
    return { ...made, isMailed: await this.#send(account.email, made.token, "recovery") };
  }

  /** What a link is for. Throws 404 when it does not hold. */
  async show(token: string, now: number): Promise<InvitationShown> {
    const { kind, by, name, email, grants, expires } = await this.#find(token, now);
    const organisations = await this.#given.organisations.names();
    const makers = await this.#given.accounts.names(by === null ? [] : [by]);
    return {
      kind,
      by: by === null ? null : (makers.get(by) ?? null),
      grants: nameGrants(grants, organisations),
      name,
      email,
      expires,
    };
  }

  /** Use a link; gives back the account's e-mail. Throws 404 "invitation", 409 "email" or "name", 422 "name" or "password". */
  async accept({ token, name, email, password }: Accept, now: number): Promise<string> {
    const link = await this.#find(token, now);
    const isNew = link.account === null;
    const workName = isNew ? checkWorkName(name, link.grants) : link.name;
    if (workName === null) throw new HttpError(422, "name");
    const address = isNew ? email.toLowerCase() : link.email;
    if (!(await isGoodPassword(password, [workName, address]))) throw new HttpError(422, "password");
    const passwordHash = await this.#given.hashPassword(password);
    const done = await this.#given.store.accept(
      hashToken(token),
      { name: workName, email: address, passwordHash, isDemo: this.#given.isDemo },
      now,
    );
    if (done === "invitation") throw new HttpError(404, "invitation");
    if (done === "email" || done === "name") throw new HttpError(409, done);
    await this.#given.note({ id: done.account, name: workName }, `accept-${link.kind}`, workName, rolesOf(link.grants));
    if (!isNew) await this.#given.revoked(done.account);
    return address;
  }

  async #find(token: string, now: number): Promise<Invitation> {
    const invitation = await this.#given.store.find(hashToken(token), now);
    if (!invitation) throw new HttpError(404, "invitation");
    return invitation;
  }

  async #send(email: string, token: string, kind: "account" | "recovery"): Promise<boolean> {
    return email !== "" && this.#given.mail !== null && this.#given.mail.send(email, token, kind);
  }
}

/** For the log: "counsellor, table-host". */
export const rolesOf = (grants: readonly Grant[]): string => rolesIn(grants).join(", ");
