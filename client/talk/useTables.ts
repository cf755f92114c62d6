import type { Badge } from "../../shared/staff/roles.ts";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import { useTexts } from "../campaign/language.ts";
import { type Person, usePeople } from "../session/people.ts";
import { useSelf } from "../session/self.ts";
import { type Table, useTalk } from "../session/talk.ts";
import { useNamed } from "./names.ts";

/** A table's name: the campfire, or "Table 3". */
export const useTableName = (): ((id: string) => string) => {
  const t = useTexts("talk");
  return (id) => t(`tables.${id as "table-1" | "campfire"}`);
};

/** The hosted table one is at; undefined at none. */
export const useMyTable = (): Table | undefined => useTalk(({ reach, tables }) => tables.get(reach?.table ?? ""));

/** Whether a table's host is gone for a moment: their line dropped, and the table waits for them. */
export const useIsHostAway = (): ((table: Table | undefined) => boolean) => {
  const people = usePeople((s) => s.people);
  return (table) => table !== undefined && (people.get(table.host)?.away ?? true);
};

/** Who hosts a table, in a line: their name with their badge, or that they are away for a moment. */
export const useHostLine = (): ((table: Table) => string) => {
  const t = useTexts("talk");
  const people = usePeople((s) => s.people);
  const isAway = useIsHostAway();
  const named = useNamed();
  return (table) => (isAway(table) ? t("tables.hostAway") : t("tables.host", { host: named(people.get(table.host)!) }));
};

/** Whether somebody who wears this badge may do this. The server has the last word: it knows the roles themselves. */
export const mayWith = (badge: Badge | undefined, deed: Deed): boolean =>
  may(badge && badge !== "none" ? [badge] : [], deed);

/** Whether one may do this oneself. */
export const useMay = (deed: Deed): boolean => mayWith(useSelf()?.badge, deed);

/** Everybody at one's table besides oneself. */
export const useTablemates = (id: string | undefined): Person[] => {
  const people = usePeople((s) => s.people);
  const self = usePeople((s) => s.self);
  return id === undefined ? [] : [...people.values()].filter((p) => p.table === id && p.slot !== self);
};
