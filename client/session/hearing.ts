/** What comes back of talking, brought into the stores of talk.ts. */
import type { TalkServerMessages } from "../../shared/talk/messages.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import { usePeople } from "./people.ts";
import { addLine, type Trouble, useTalk, useWriting } from "./talk.ts";

/** Words that nobody answers for so long did not arrive, ms. */
const ANSWER_MS = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Words are on their way: they stay in the field until the square has delivered them. */
export const awaitDelivery = (line: string): void => {
  useWriting.setState({ sending: line, trouble: null });
  clearTimeout(timer);
  timer = setTimeout(() => useWriting.getState().sending !== null && keepWords({ kind: "line" }), ANSWER_MS);
};

const delivered = (): void => {
  clearTimeout(timer);
  const { words, sending } = useWriting.getState();
  // Words typed since then are the next line's.
  const isDone = sending === null || words.trim() === sending;
  useWriting.setState({ words: isDone ? "" : words, sending: null, trouble: null, saidAt: Date.now() });
};

/** The words did not go out: they stay in the field, with the reason beside them. */
export const keepWords = (trouble: Trouble): void => {
  clearTimeout(timer);
  useWriting.setState({ sending: null, trouble });
};

export const takeHeard = ({ slot, words, to }: Omit<TalkServerMessages["heard"], "line">): void => {
  const { people, self } = usePeople.getState();
  const person = people.get(slot);
  if (person) addLine({ slot, name: person.name, badge: person.badge, words, to, isMine: slot === self });
  if (slot !== self) return;
  const now = useWriting.getState();
  // After a break of the line one's own words may come late: then the field is done with them as well.
  if (now.sending !== null || now.words.trim() === words) delivered();
};

export const takeHeld = ({ why }: TalkServerMessages["held"]): void => keepWords({ kind: "held", why });

/** Words that the square did not take at all. */
export const takeTextRefused = (why: Refusal): void => keepWords({ kind: "refused", why });

export const takeCare = ({ slot, line }: TalkServerMessages["care"]): void => {
  const name = usePeople.getState().people.get(slot)?.name;
  if (!name) return;
  const isHeld = line === null;
  useTalk.setState(({ care }) => ({ care: [...care.filter((c) => c.name !== name), { name, isHeld }] }));
};

/** The quiet line of help opens once. */
export const takeComfort = (): void =>
  useTalk.setState(({ comfort }) => ({ comfort: comfort === "not-yet" ? "open" : comfort }));
