/**
 * A sign of Web Push was pressed while a page of ours is open: the worker brings that page to the front, and the page goes where the sign
 * leads. Small and apart, because every page has it: a sign that the booths have opened comes to those without a ticket.
 */
import { goTo, isStaffPath, usePath } from "../app/path.ts";

const heard = ({ data }: MessageEvent<{ readonly kind?: string; readonly path?: string } | null>): void => {
  // Whoever is at work here is not taken out of a conversation by a sign of their own.
  if (data?.kind === "opened" && !isStaffPath(usePath.getState())) goTo(data.path ?? "/talk");
};

// Absent where the page is not served safely.
globalThis.navigator?.serviceWorker?.addEventListener("message", heard);
