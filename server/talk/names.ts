/**
 * What each pass is called, over all its visits to this server. A name is read by everybody in the square, so it is no way
 * around a mute, calm mode or the check of lines: it may be changed now and then, and not while one may not write.
 */
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import { Recent } from "../recent.ts";
import { Bucket } from "../walk/patience.ts";
import type { Lately } from "./lately.ts";

/** So many changes at once, and one more in every ten minutes. */
const CHANGES = { burst: 2, perSecond: 1 / 600 };
/** A pass that did not come in or change its name for so long is called as it likes, ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Passes that are remembered at most: making new ones must not fill the memory. */
const KEPT = 50_000;

interface Called {
  readonly name: string;
  readonly changes: Bucket;
}

/** What somebody is called now, and why it is not what they wished; null when it is. */
export interface Choice {
  readonly name: string;
  readonly why: "not-yet" | "too-often" | "name" | null;
}

export class Names {
  readonly #hygiene: Pick<Hygiene, "check">;
  readonly #lately: Lately;
  readonly #called = new Recent<Called>(KEPT_MS, KEPT);

  constructor(hygiene: Pick<Hygiene, "check">, lately: Lately) {
    this.#hygiene = hygiene;
    this.#lately = lately;
  }

  /**
   * A pass wishes to be called so; `isBarred` while it may not write. The name must be one that can be worn. `former` is
   * what it is called where it is, if anything; the first name of all is free.
   */
  choose(pass: string, name: string, { isBarred, former = "", now }: Wish): Choice {
    const known = this.#known(pass, former, now);
    if (!known || known.name === name) return this.#note(pass, name, known, null, now);
    const keep = (why: Choice["why"]): Choice => this.#note(pass, known.name, known, why, now);
    if (isBarred) return keep("not-yet");
    const before = [...this.#lately.recent(pass, now), known.name];
    if (this.#hygiene.check(name, before).outcome !== "pass") return keep("name");
    if (!known.changes.take(now)) return keep("too-often");
    this.#lately.shown(pass, name, now);
    return this.#note(pass, name, known, null, now);
  }

  #known(pass: string, former: string, now: number): Called | undefined {
    const known = this.#called.get(pass, now);
    return known ?? (former === "" ? undefined : { name: former, changes: this.#changes(now) });
  }

  #changes(now: number): Bucket {
    return new Bucket(CHANGES.burst, CHANGES.perSecond, now);
  }

  #note(pass: string, name: string, known: Called | undefined, why: Choice["why"], now: number): Choice {
    this.#called.set(pass, { name, changes: known?.changes ?? this.#changes(now) }, now);
    return { name, why };
  }
}

interface Wish {
  readonly isBarred: boolean;
  readonly former?: string;
  readonly now: number;
}
