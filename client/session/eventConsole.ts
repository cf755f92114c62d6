/** What an event's console asks of the server besides its line to the hall. Everything rejects with an `ApiError`. */
import type { HallJoin } from "../../shared/events/messages.ts";
import type { ConsoleView } from "../../shared/events/office.ts";
import { ask } from "./api.ts";

/** Who comes: staff by their session (`guest` null), or a guest by the token of their link. */
export interface ConsoleSeat {
  readonly event: string;
  readonly guest: string | null;
}

/** The event with its slides, notes and polls. 404 "event": there is none, or one has no part in it. */
export const readEventConsole = ({ event, guest }: ConsoleSeat): Promise<ConsoleView> =>
  guest === null
    ? ask<ConsoleView>("GET", `/api/events/console?${new URLSearchParams({ id: event })}`)
    : ask<ConsoleView>("POST", "/api/events/guest-console", { event, guest });

/** What a join shows of oneself: a token of staff lives for a minute, so each join fetches its own. */
export const hallCredentials =
  ({ event, guest }: ConsoleSeat): (() => Promise<Pick<HallJoin, "badge" | "guest">>) =>
  async () => {
    if (guest !== null) return { guest };
    const { token } = await ask<{ readonly token: string }>("POST", "/api/events/token", { event });
    return { badge: token };
  };

/** Call the event off; everybody who registered is told. */
export const cancelEvent = async (event: string): Promise<void> => {
  await ask("POST", "/api/events/turn", { event, deed: "cancel" });
};

/** Where an uploaded file is. */
export const fileAddress = (file: string): string => `/api/events/file?${new URLSearchParams({ id: file })}`;
