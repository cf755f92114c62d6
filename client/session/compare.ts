/** The slow state as it arrives, compared with what was known: a new map of people, and what is worth telling. Pure. */
import { badges } from "../../shared/staff/roles.ts";
import { talkTables } from "../../shared/talk/tables.ts";
import { kinds } from "../../shared/walk/presence.ts";
import type { Person } from "./people.ts";

/** A person as the room's schema has them. */
export interface SlowPerson {
  readonly name: string;
  readonly look: number;
  readonly kind: number;
  readonly seat: number;
  readonly umbrella: boolean;
  readonly away: boolean;
  /** Index into `badges`. */
  readonly badge?: number;
  /** 0 for none, else an index into `talkTables` plus one. */
  readonly table?: number;
}

export type Change =
  | { readonly kind: "came" | "left"; readonly person: Person }
  | { readonly kind: "sat" | "stood"; readonly person: Person; readonly seat: number };

const toPerson = (slot: number, p: SlowPerson): Person => ({
  slot,
  name: p.name,
  look: p.look,
  kind: kinds[p.kind] ?? "visitor",
  seat: p.seat < 0 ? null : p.seat,
  umbrella: p.umbrella,
  away: p.away,
  badge: badges[p.badge ?? 0] ?? "none",
  table: talkTables[(p.table ?? 0) - 1]?.id ?? null,
});

const same = (a: Person, b: Person): boolean =>
  a.name === b.name &&
  a.look === b.look &&
  a.kind === b.kind &&
  a.seat === b.seat &&
  a.umbrella === b.umbrella &&
  a.away === b.away &&
  a.badge === b.badge &&
  a.table === b.table;

/**
 * Compare people known with people now. Unchanged persons keep their identity, and `people` is the very same map when
 * nothing changed at all, so that views redraw only what is new.
 */
export const comparePeople = (
  known: ReadonlyMap<number, Person>,
  now: Iterable<readonly [string, SlowPerson]>,
): { readonly people: ReadonlyMap<number, Person>; readonly changes: readonly Change[] } => {
  const people = new Map<number, Person>();
  const changes: Change[] = [];
  let changed = false;
  for (const [key, slow] of now) {
    const slot = Number(key);
    const before = known.get(slot);
    const after = toPerson(slot, slow);
    if (before && same(before, after)) {
      people.set(slot, before);
      continue;
    }
    changed = true;
    people.set(slot, after);
    if (!before) changes.push({ kind: "came", person: after });
    else if (after.seat !== null && after.seat !== before.seat)
      changes.push({ kind: "sat", person: after, seat: after.seat });
    else if (after.seat === null && before.seat !== null)
      changes.push({ kind: "stood", person: after, seat: before.seat });
  }
  for (const [slot, person] of known) if (!people.has(slot)) changes.push({ kind: "left", person });
  changed ||= people.size !== known.size;
  return { people: changed ? people : known, changes };
};
