/** A hall's line for tests: what is sent over it is seen, and what it hears is put. */
import { createStore } from "zustand/vanilla";
import type { AttendedHall } from "../../session/hall.ts";
import { emptyOutbox } from "../../session/hallOutbox.ts";
import { freshHall } from "../../session/hallState.ts";

export const createFakeHall = () => {
  const store = createStore<AttendedHall>(() => ({ ...freshHall, line: "here", outbox: emptyOutbox }));
  const sent: { readonly type: string; readonly message: unknown }[] = [];
  return {
    store,
    sent,
    send: (type: string, message?: unknown): boolean => {
      if (store.getState().line !== "here") return false;
      sent.push({ type, message });
      return true;
    },
  };
};
