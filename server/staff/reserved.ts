/** The names of the organisations that work here, kept out of what a visitor may be called. */
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { OrganisationsStore } from "./organisations.store.ts";

/** Another process may have added one, ms. */
const EVERY_MS = 60_000;

interface Given {
  readonly hygiene: Pick<Hygiene, "reserve">;
  readonly organisations: Pick<OrganisationsStore, "all">;
  readonly failed: (error: unknown) => void;
}

/** Read them now and every minute; gives back what ends it. */
export const reserveOrganisations = async ({ hygiene, organisations, failed }: Given): Promise<() => void> => {
  const read = async (): Promise<void> => {
    hygiene.reserve((await organisations.all()).flatMap(({ name, easy, en }) => [name, easy, en]));
  };
  await read();
  const timer = setInterval(() => void read().catch(failed), EVERY_MS);
  return () => clearInterval(timer);
};
