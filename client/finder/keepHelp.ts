/**
 * Lets the worker keep the pages of help, so that they are there when the server is not. Only for whoever went in, or opened them; a
 * quick exit and "forget me here" take worker and pages (client/session/pushForget.ts).
 */
import type { Language } from "../../shared/campaign/language.ts";

/** Never rejects: some browsers have no workers, and nothing is missing there as long as the server is. */
export const keepHelp = async (language: Language): Promise<void> => {
  try {
    const { serviceWorker } = navigator;
    if (!isSecureContext || !serviceWorker) return;
    const known = await serviceWorker.getRegistration("/");
    const { active } = known ?? {};
    // One that is there stays as it is: its signs may be in another language. It reads the pages again.
    if (active) active.postMessage("keep-help", []);
    else await serviceWorker.register(`/sw.js?lang=${language}`);
  } catch {
    // Private windows refuse.
  }
};
