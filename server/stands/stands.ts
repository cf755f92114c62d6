/** What is said to the stands, and when somebody is there. One per process; what they show is the campaign's contents. */
import { createHmac } from "node:crypto";
import { dayOf } from "../../shared/campaign/days.ts";
import type { Hours } from "../../shared/finder/hours.ts";
import type { OwnStand, StandNow, StandsNow, Supported } from "../../shared/stands/api.ts";
import type { Stands as Contents, Stand } from "../../shared/stands/stand.ts";
import { type Grant, type Role } from "../../shared/staff/roles.ts";
import { scopeOf } from "../../shared/staff/scope.ts";
import { deriveSecret } from "../staff/secret.ts";
import type { StandsStore } from "./stands.store.ts";

/** Who sets the hours of an organisation's stand. */
const KEEPERS: readonly Role[] = ["exhibitor", "operator"];
/** The answer for everybody is kept so long, ms. */
const KEPT_MS = 3000;

interface Given {
  readonly store: StandsStore;
  /** What stands there now. */
  readonly contents: () => Contents;
  /** Names of organisations with accounts, by their ids. */
  readonly organisations: () => Promise<ReadonlyMap<string, string>>;
  /** Signs passes; marks have a key of their own, made from it. */
  readonly secret: string;
}

export class Stands {
  readonly #given: Given;
  readonly #key: Uint8Array;
  #latest: { readonly at: number; readonly now: Promise<StandsNow> } | null = null;

  constructor(given: Given) {
    this.#given = given;
    this.#key = deriveSecret(given.secret, "support of stands");
  }

  find(id: string): Stand | null {
    return this.#given.contents().stands.find((stand) => stand.id === id) ?? null;
  }

  hasPhrase(id: string): boolean {
    return this.#given.contents().support.some((phrase) => phrase.id === id);
  }

  /** For everybody; at most a few seconds old. */
  now(at: number): Promise<StandsNow> {
    if (!this.#latest || Math.abs(at - this.#latest.at) > KEPT_MS) {
      const now = this.#read(at);
      this.#latest = { at, now };
      now.catch(() => (this.#latest = null));
    }
    return this.#latest.now;
  }

  /** Say a ready word to a stand. Once per pass and day: who says another is heard, and not counted. */
  async support(stand: string, phrase: string, pass: string, at: number): Promise<Supported> {
    const day = dayOf(at);
    const mark = createHmac("sha256", this.#key).update(`${day}/${stand}/${pass}`).digest("base64url");
    const isCounted = await this.#given.store.support(stand, phrase, mark, day);
    if (isCounted) this.#latest = null;
    return { isCounted, support: (await this.now(at)).stands[stand]?.support ?? {} };
  }

  /** The stands whose hours these grants let one set. */
  async own(grants: readonly Grant[]): Promise<OwnStand[]> {
    const { store, contents } = this.#given;
    const [mayKeep, counts, hours] = await Promise.all([this.#keeps(grants), store.counts(), store.hours()]);
    return contents()
      .stands.filter(mayKeep)
      .map(({ id, name, organisation, hours: given }) => {
        const set = hours.get(id);
        return {
          id,
          name: name.ja,
          organisation,
          support: counts.get(id) ?? {},
          given,
          hours: set?.hours ?? null,
          by: set?.by ?? null,
          at: set?.at ?? null,
        };
      });
  }

  async maySet(stand: Stand, grants: readonly Grant[]): Promise<boolean> {
    return (await this.#keeps(grants))(stand);
  }

  async setHours(stand: string, hours: Hours | null, by: string, at: number): Promise<void> {
    await this.#given.store.setHours(stand, hours, by, at);
    this.#latest = null;
  }

  /** Who said what on a day is nobody's business on the next. */
  async forget(at: number): Promise<void> {
    await this.#given.store.forgetBefore(dayOf(at));
  }

  async #keeps(grants: readonly Grant[]): Promise<(stand: Stand) => boolean> {
    const scope = scopeOf(grants, KEEPERS);
    if (scope === null) return () => true;
    const names = await this.#given.organisations();
    const own = new Set([...scope].map((id) => names.get(id)));
    return ({ organisation }) => own.has(organisation);
  }

  async #read(at: number): Promise<StandsNow> {
    const { store, contents } = this.#given;
    const [counts, hours] = await Promise.all([store.counts(), store.hours()]);
    const stands = contents().stands.flatMap(({ id }): [string, StandNow][] => {
      const [support, set] = [counts.get(id), hours.get(id)];
      return support || set ? [[id, { support: support ?? {}, hours: set?.hours ?? null }]] : [];
    });
    return { now: at, stands: Object.fromEntries(stands) };
  }
}
