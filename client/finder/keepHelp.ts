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
    // One that is there stays as it is: its signs may be in another language.
    if (!(await serviceWorker.getRegistration("/"))) await serviceWorker.register(`/sw.js?lang=${language}`);
    (await serviceWorker.ready).active?.postMessage("keep-help", []);
  } catch {
    // Private windows refuse.
  }
};
