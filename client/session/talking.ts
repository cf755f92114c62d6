/** Talking, the same for both views. In the practice corner words stay on this device. */
import type { ClientMessages } from "../../shared/walk/messages.ts";
import { awaitDelivery, keepWords, takeHeard } from "./hearing.ts";
import { usePeople } from "./people.ts";
import { send } from "./session.ts";
import { useSession } from "./status.ts";
import { useTalk, useWriting } from "./talk.ts";

/** Send what stands in the field. */
export const sayText = (to: "table" | "near"): void => {
  const { words, sending } = useWriting.getState();
  const line = words.trim();
  if (line === "" || sending !== null) return;
  if (useSession.getState().status === "practice") {
    const { self } = usePeople.getState();
    if (self !== null) takeHeard({ slot: self, words: line, to });
  } else if (send("text", { words: line, to })) awaitDelivery(line);
  else keepWords({ kind: "line" });
};

/** Agree to the three lines before the first free text. */
export const agree = (): boolean => send("agree");

type Asked = "table-open" | "table-join" | "table-hand" | "table-remove" | "call" | "call-take" | "lead";

const asks =
  <K extends Asked>(type: K) =>
  (message: ClientMessages[K]): boolean =>
    send(type, message);

export const openTable = asks("table-open");
export const joinTable = asks("table-join");
export const leaveTable = (): boolean => send("table-leave");
export const closeTable = (): boolean => send("table-close");
/** Give the table to somebody else at it. */
export const handTable = asks("table-hand");
/** Ask somebody to leave the table. */
export const removeFromTable = asks("table-remove");
export const callSomebody = asks("call");
export const takeCall = asks("call-take");
/** "Follow me": to one person, or (null) no more. */
export const offerLead = asks("lead");
export const endCall = (): void => {
  send("call-end");
  useTalk.setState({ called: null });
};
