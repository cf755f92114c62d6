import { FIELD } from "../fields.ts";
import type { Talks } from "../talks.ts";

/** Words into what is being written, to be read over before they are sent; the focus goes there. */
export const insert = (talks: Talks, session: string, words: string): void => {
  const draft = talks.store.getState().all.find(({ own }) => own.session === session)?.draft ?? "";
  talks.change(session, { draft: draft.trim() === "" ? words : `${draft.trimEnd()}\n${words}` });
  const field = document.getElementById(FIELD);
  field?.focus();
};
