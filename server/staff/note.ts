/** How the accounts write into the audit log, which belongs to safety. */

/**
 * Note that `by` (null: nobody) did `deed` to `to`, an account's name. Details are one short line.
 */
export type Note = (
  by: { readonly id: string; readonly name: string } | null,
  deed: string,
  to: string,
  details: string,
) => Promise<void>;
