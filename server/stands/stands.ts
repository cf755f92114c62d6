/** What is said to the stands, and when somebody is there. One per process; what they show is the campaign's contents. */
import type { Hours } from "../../shared/finder/hours.ts";
import type { OwnStand, StandNow, StandsNow, Supported } from "../../shared/stands/api.ts";
import type { Stands as Contents, Stand, SupportCounts } from "../../shared/stands/stand.ts";
import { type Grant, type Role } from "../../shared/staff/roles.ts";
import { scopeOf } from "../../shared/staff/scope.ts";
import type { ReadyWords } from "../campaign/readyWords.ts";
import type { StandsStore } from "./stands.store.ts";

/** Who sets the hours of an organisation's stand. */
const KEEPERS: readonly Role[] = ["exhibitor", "operator"];
/** What a word to this stand is said about. */
const aboutOf = (stand: string): string => `stand/${stand}`;
/** The answer for everybody is kept so long, ms. */
const KEPT_MS = 3000;

interface Given {
  readonly store: StandsStore;
  /** What stands there now. */
  readonly contents: () => Contents;
  /** Names of organisations with accounts, by their ids. */
  readonly organisations: () => Promise<ReadonlyMap<string, string>>;
  /** What is said to them. */
  readonly words: ReadyWords;
}

export class Stands {
  readonly #given: Given;
  #latest: { readonly at: number; readonly now: Promise<StandsNow> } | null = null;

  constructor(given: Given) {
    this.#given = given;
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
    const isCounted = await this.#given.words.say(aboutOf(stand), phrase, pass, at);
    if (isCounted) this.#latest = null;
    return { isCounted, support: (await this.now(at)).stands[stand]?.support ?? {} };
  }

  /** The stands whose hours these grants let one set. */
  async own(grants: readonly Grant[]): Promise<OwnStand[]> {
    const { store, contents } = this.#given;
    const [mayKeep, counts, hours] = await Promise.all([this.#keeps(grants), this.#counts(), store.hours()]);
    return contents()
      .stands.filter(mayKeep)
      .map(({ id, name, organisation, hours: given }) => {
        const set = hours.get(id);
        return {
          id,
          name: name.ja,
          organisation,
          support: counts.get(aboutOf(id)) ?? {},
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

  #counts(): Promise<ReadonlyMap<string, SupportCounts>> {
    const { contents, words } = this.#given;
    return words.counts(contents().stands.map(({ id }) => aboutOf(id)));
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
    const [counts, hours] = await Promise.all([this.#counts(), store.hours()]);
    const stands = contents().stands.flatMap(({ id }): [string, StandNow][] => {
      const [support, set] = [counts.get(aboutOf(id)), hours.get(id)];
      return support || set ? [[id, { support: support ?? {}, hours: set?.hours ?? null }]] : [];
    });
    return { now: at, stands: Object.fromEntries(stands) };
  }
}
