/** The list of accounts as people look for them: by organisation, the whole place first, what is closed apart. */
import type { AccountShown } from "../../../shared/staff/accounts.ts";

export interface Group {
  /** The organisation's id; null for the whole place. */
  readonly id: string | null;
  /** Its name; null for the whole place. */
  readonly name: string | null;
  readonly accounts: readonly AccountShown[];
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Open accounts in groups, each under the first of its grants. `words` must occur in name or address. */
export const groupsOf = (accounts: readonly AccountShown[], words = ""): Group[] => {
  const wanted = fold(words.trim());
  const groups = new Map<string | null, Group & { accounts: AccountShown[] }>();
  for (const account of accounts) {
    if (account.isClosed || !fold(`${account.name} ${account.email}`).includes(wanted)) continue;
    const { organisation = null, organisationName = null } = account.grants[0] ?? {};
    const group = groups.get(organisation) ?? { id: organisation, name: organisationName, accounts: [] };
    group.accounts.push(account);
    groups.set(organisation, group);
  }
  const order = new Intl.Collator("ja");
  for (const group of groups.values()) group.accounts.sort((a, b) => order.compare(a.name, b.name));
  return [...groups.values()].toSorted((a, b) =>
    a.id === null ? -1 : b.id === null ? 1 : order.compare(a.name ?? "", b.name ?? ""),
  );
};
