/** Whom somebody's grants let them act for. Pure. */
import type { Grant, Role } from "./roles.ts";

/** Organisations by their ids; null: the whole place. */
export type Scope = ReadonlySet<string> | null;

/** For which organisations these grants hold these roles. An operator looks after all of them. */
export const scopeOf = (grants: readonly Grant[], held: readonly Role[]): Scope => {
  const own = grants.filter(({ role }) => held.includes(role));
  const isWhole = own.some(({ role, organisation }) => organisation === null || role === "operator");
  return isWhole ? null : new Set(own.flatMap(({ organisation }) => organisation ?? []));
};

/** Whether a scope covers this organisation; what belongs to none is the whole place's. */
export const covers = (scope: Scope, organisation: string | null): boolean =>
  scope === null || (organisation !== null && scope.has(organisation));
