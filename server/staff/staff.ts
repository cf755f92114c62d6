/** Staff: their accounts, the door they come through, and their badges. One per process. */
import type { IncomingMessage } from "node:http";
import { type Grant, rolesIn, secondFactorRoles } from "../../shared/staff/roles.ts";
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import type { Routes } from "../web/routes.ts";
import { accountRoutes, secondFactorOf } from "./accounts.ts";
import { type Account, AccountsStore } from "./accounts.store.ts";
import { AttemptsStore } from "./attempts.store.ts";
import { type Auth, createAuth } from "./auth.store.ts";
import { Badges } from "./badges.ts";
import { type DemoAccounts, makeDemo } from "./demo.ts";
import { deviceCookie } from "./device.ts";
import { StaffDoor } from "./door.ts";
import { Invitations } from "./invitations.ts";
import { InvitationsStore } from "./invitations.store.ts";
import { Lockout } from "./lockout.ts";
import { Mail } from "./mail.ts";
import type { Note } from "./note.ts";
import { OrganisationsStore } from "./organisations.store.ts";
import { deriveSecret } from "./secret.ts";
import { inTurn, type Known, Signing } from "./signing.ts";
import { Turns } from "./turns.ts";

/** Passwords that are looked at or hashed at the same moment: each takes a core for a tenth of a second. */
const HASHES_AT_ONCE = 2;
/** Passwords that wait for it at most: a few seconds of work. Nobody would wait longer, and what waits is kept in memory. */
const HASHES_WAITING = 60;
/** Where processes tell each other that an account's rights changed. */
const REVOKED = "staff:revoked";
/** How often what ran out is forgotten, ms; and how long used and over links stay, for nobody's eyes but ours. */
const TIDY_MS = 3600_000;
const LINKS_KEPT_MS = 30 * 24 * 3600_000;

/** What of Colyseus' presence is needed here. */
export interface Relay {
  subscribe(topic: string, heard: (account: string) => void): unknown;
  publish(topic: string, account: string): unknown;
}

interface Given {
  readonly config: Pick<Config, "trustProxy" | "baseUrl" | "port" | "demo" | "smtpUrl" | "mailFrom">;
  readonly store: Store;
  /** Signs passes; what is signed here has keys of its own, made from it. */
  readonly secret: string;
  readonly note: Note;
  /** Gives a listener for what fails in the background, named `what`. */
  readonly failed: (what: string) => (error: unknown) => void;
}

export class Staff {
  readonly door: StaffDoor;
  readonly badges: Badges;
  readonly accounts: AccountsStore;
  readonly routes: Routes;
  readonly #given: Given;
  readonly #auth: Auth;
  readonly #organisations: OrganisationsStore;
  readonly #invitations: Invitations;
  readonly #links: InvitationsStore;
  readonly #heard = new Set<(account: string) => void>();
  readonly #turns = new Turns(HASHES_AT_ONCE, HASHES_WAITING);
  readonly #tidying: NodeJS.Timeout;
  #relay: Relay | null = null;
  #demo: DemoAccounts | null = null;

  constructor(given: Given) {
    this.#given = given;
    const { config, store, secret, note } = given;
    const origin = config.baseUrl ?? `http://localhost:${config.port}`;
    const sealing = Buffer.from(deriveSecret(secret, "staff sessions")).toString("base64url");
    this.#auth = createAuth(store, { secret: sealing, baseUrl: origin });
    this.accounts = new AccountsStore(store);
    this.badges = new Badges(secret, (id, session) => this.grantsOf(id, session));
    this.#organisations = new OrganisationsStore(store);
    const [links, attempts] = [new InvitationsStore(store), new AttemptsStore(store)];
    this.#links = links;
    const reached = { trustProxy: config.trustProxy, baseUrl: config.baseUrl };
    const identify = (req: IncomingMessage) => this.#identify(req);
    const revoked = (account: string) => this.revoked(account);
    this.door = new StaffDoor(identify, reached);
    this.#invitations = new Invitations({
      store: links,
      accounts: this.accounts,
      organisations: this.#organisations,
      mail: this.#mail(),
      note,
      isDemo: config.demo,
      hashPassword: (password) => this.#hash(password),
      revoked,
    });
    const lockout = new Lockout(attempts, secret);
    const signing = new Signing({
      ...reached,
      auth: this.#auth,
      secret: sealing,
      accounts: this.accounts,
      lockout,
      turns: this.#turns,
      identify,
      revoked,
      note,
      origin,
    });
    this.routes = {
      ...signing.routes,
      ...accountRoutes({
        ...reached,
        door: this.door,
        badges: this.badges,
        accounts: this.accounts,
        invitations: this.#invitations,
        open: links,
        organisations: this.#organisations,
        note,
        mark: (email) => deviceCookie(lockout, email, origin),
        revoked,
      }),
    };
    this.#tidying = setInterval(() => {
      const now = Date.now();
      const tidied = [attempts.forgetOld(now), links.forget(now - LINKS_KEPT_MS), this.accounts.forgetOver(now)];
      Promise.all(tidied).catch(given.failed("what is over could not be forgotten"));
    }, TIDY_MS).unref();
  }

  /** Hear of the other processes; make the demo's accounts, or, without the demo, remove them. Before anybody is let in. */
  async open(relay: Relay): Promise<void> {
    this.#relay = relay;
    await relay.subscribe(REVOKED, (account) => {
      for (const heard of this.#heard) heard(account);
    });
    const { config, secret } = this.#given;
    const hashPassword = (password: string) => this.#hash(password);
    if (config.demo)
      this.#demo = await makeDemo({
        accounts: this.accounts,
        organisations: this.#organisations,
        secret,
        hashPassword,
      });
    else {
      for (const account of await this.accounts.removeDemo()) await this.revoked(account);
      await this.#links.withdrawOrphans();
    }
  }

  /** The grants that an account has now; null when it is closed or gone, or this session of it is over. */
  async grantsOf(account: string, session: string): Promise<readonly Grant[] | null> {
    if (!(await this.accounts.hasSession(account, session, Date.now()))) return null;
    return (await this.#open(account))?.grants ?? null;
  }

  /** `heard` is told which account signed out, was closed, or may do something else than before; on every process. */
  onRevoked(heard: (account: string) => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /** Tell everybody on every process. */
  async revoked(account: string): Promise<void> {
    await this.#relay?.publish(REVOKED, account);
  }

  /**
   * What the operator must read at the start, in lines: the demo's accounts, or the first operator's link while there is none.
   * `url` is where this process listens.
   */
  async welcome(url: string): Promise<string[]> {
    const origin = this.#given.config.baseUrl ?? url;
    if (this.#demo) {
      const accounts = this.#demo.accounts.map(({ email, roles }) => `  ${email.padEnd(26)} ${roles.join(", ")}`);
      return [`Accounts of this demo (${origin}/staff), password ${this.#demo.password}`, ...accounts];
    }
    const token = await this.#invitations.first(Date.now());
    if (token === null) return [];
    const why = "Nobody looks after this place yet. This link makes its first operator, once, within a day:";
    return [why, `  ${origin}/staff/invitation#${token}`];
  }

  close(): void {
    clearInterval(this.#tidying);
  }

  async #identify(req: IncomingMessage): Promise<Known | null> {
    const { cookie } = req.headers;
    if (cookie === undefined) return null;
    const found = await this.#auth.api.getSession({ headers: new Headers({ cookie }) });
    const account = found && (await this.#open(found.user.id));
    if (!account) return null;
    await this.accounts.seen(account.id, Date.now());
    return {
      id: account.id,
      name: account.name,
      email: account.email,
      grants: account.grants,
      roles: rolesIn(account.grants),
      isHalfOpen: secondFactorOf(account) === "due",
      needsFactor: account.grants.some(({ role }) => secondFactorRoles.has(role)),
      session: found.session.id,
    };
  }

  /** An account that may be used; those of the demo only there. */
  async #open(id: string): Promise<Account | null> {
    const account = await this.accounts.find(id);
    return account && !account.isClosed && (!account.isDemo || this.#given.config.demo) ? account : null;
  }

  async #hash(password: string): Promise<string> {
    const { password: hasher } = await this.#auth.$context;
    return inTurn(this.#turns, () => hasher.hash(password));
  }

  #mail(): Mail | null {
    const { config, failed } = this.#given;
    const { smtpUrl, mailFrom, baseUrl } = config;
    if (!smtpUrl || !mailFrom || !baseUrl) return null;
    return new Mail({ url: smtpUrl, from: mailFrom, origin: baseUrl, failed: failed("a link could not be mailed") });
  }
}
