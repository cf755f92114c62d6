/**
 * A line to a hall of an event, for whoever attends and for those who hold it. The stage is followed change by change; where one
 * was missed it is asked for anew. What an attendee sends is sent again until it is known to be kept.
 */
import type { Client } from "colyseus.js";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { entryRefusals, hallCodes } from "../../shared/events/hallCodes.ts";
import type { HallClientMessages, HallJoin } from "../../shared/events/messages.ts";
import { type Allowance, press, type Reaction } from "../../shared/events/reactions.ts";
import { beforeForgetting } from "../campaign/forget.ts";
import { beforeExit } from "../campaign/quickExit.ts";
import { noteBuild, thisBuild } from "./build.ts";
import { asking, emptyOutbox, type Outbox, settle } from "./hallOutbox.ts";
import { earliest, freshHall, type HallEnd, type HallMessage, type HallState, hear, type NotIn } from "./hallState.ts";
import { type Line, openLine } from "./line.ts";
import { dropPass, getPass } from "./pass.ts";

interface Wish {
  readonly event: string;
  /** What else shows who one is; asked anew before each join, because tokens live for a minute. */
  credentials(): Promise<Pick<HallJoin, "badge" | "guest" | "code">>;
  /** As the others see one; asked anew before each join. An empty name: nobody in particular. */
  appearance(): Pick<HallJoin, "name" | "look">;
  /** Where friends are; null: wherever there is room. */
  readonly hall: number | null;
  /** No seats and neighbours are sent. */
  readonly isList: boolean;
}

export type AttendedHall = HallState & { readonly outbox: Outbox };

export interface HallLine {
  readonly event: string;
  readonly store: StoreApi<AttendedHall>;
  /** False while the line is down: nothing is queued here. */
  send<K extends keyof HallClientMessages>(type: K, message?: HallClientMessages[K]): boolean;

  /** Ask; false while another question of this page is on its way. */
  ask(words: string, isNamed: boolean): boolean;
  withdraw(question: string): void;
  answer(poll: string, choices: readonly number[]): void;
  vote(question: string, isFor: boolean): void;
  /** Whether it counts: a press too many is passed over without a word. */
  react(reaction: Reaction): boolean;
  /** Ask for the captions before those that are here. */
  earlier(): void;

  /** Another view: with seats and neighbours, or without. The seat stays. */
  show(isList: boolean): void;
  /** Join anew: back from another tab, with a code, or when the doors have opened. */
  rejoin(): void;
  /** Out of the hall. */
  close(): void;
}

const ends: Readonly<Record<number, HallEnd>> = {
  [hallCodes.elsewhere]: "elsewhere",
  [hallCodes.over]: "over",
  [hallCodes.removed]: "removed",
  [hallCodes.nonsense]: "refused",
};

const isEntryRefusal = (why: string): why is (typeof entryRefusals)[number] =>
  (entryRefusals as readonly string[]).includes(why);

/** Why a join was answered so; null: another try may help. */
const notIn = (code: number, why: string): NotIn | null => {
  if (isEntryRefusal(why)) return why;
  if (code === 401) return why === "badge" || why === "guest" ? "credentials" : null;
  const by: Readonly<Record<number, NotIn>> = { 400: "nonsense", 403: "out", 404: "unknown", 422: "name" };
  return by[code] ?? null;
};

const open = new Set<HallLine>();
const closeAll = (): void => {
  for (const hall of open) hall.close();
};
beforeExit(closeAll);
beforeForgetting(closeAll);

/** Open a line to a hall; its store tells everything from "joining" on. */
export const openHall = (wish: Wish, client?: () => Promise<Client>): HallLine => {
  const store = createStore<AttendedHall>(() => ({ ...freshHall, outbox: emptyOutbox }));
  let { isList } = wish;
  let allowance: Allowance | null = null;

  const options = async (): Promise<HallJoin> => ({
    event: wish.event,
    pass: await getPass(),
    ...wish.appearance(),
    ...(await wish.credentials()),
    // Back to the same neighbours.
    hall: store.getState().hall ?? wish.hall,
    isList,
    build: thisBuild,
  });

  const put = (change: Partial<Outbox>): void => store.setState(({ outbox }) => ({ outbox: { ...outbox, ...change } }));

  const sendAll = ({ asking, answers, votes, withdrawn }: Outbox): void => {
    if (asking) line.send("ask", { words: asking.words, isNamed: asking.isNamed });
    for (const [poll, choices] of Object.entries(answers)) line.send("answer", { poll, choices });
    for (const [question, isFor] of Object.entries(votes)) line.send("vote", { question, isFor });
    for (const question of withdrawn) line.send("withdraw", { question });
  };

  const onMessage = (said: HallMessage): void => {
    const before = store.getState();
    const change = hear(before, said, Date.now());
    store.setState({ ...change, outbox: settle(before.outbox, said, before) });
    if (change.hasGap && !before.hasGap) line.send("stage");
    if (said.type !== "here") return;
    noteBuild(said.message.build);
    sendAll(store.getState().outbox);
  };

  const line: Line = openLine<HallEnd>(
    {
      room: "hall",
      options,
      first: "here",
      onMessage: (type, message) => onMessage({ type, message } as HallMessage),
      onState: (state) => store.setState({ line: state, ...(state === "joining" && { entry: null }) }),
      endOfLine: (code) => {
        if (code === hallCodes.nonsense) store.setState({ entry: "nonsense" });
        return ends[code] ?? null;
      },
      endOfJoin: (code, why) => {
        const entry = notIn(code, why);
        if (code === 401 && entry === null) dropPass();
        if (entry === null) return null;
        store.setState({ entry });
        return "refused";
      },
    },
    client,
  );

  const hall: HallLine = {
    event: wish.event,
    store,
    send: (type, message) => line.send(type, message),
    ask(words, isNamed) {
      const { outbox, questions } = store.getState();
      if (outbox.asking) return false;
      put({ asking: asking(words, isNamed, questions) });
      line.send("ask", { words, isNamed });
      return true;
    },
    withdraw(question) {
      put({ withdrawn: [...store.getState().outbox.withdrawn, question] });
      line.send("withdraw", { question });
    },
    answer(poll, choices) {
      put({ answers: { ...store.getState().outbox.answers, [poll]: choices } });
      line.send("answer", { poll, choices: [...choices] });
    },
    vote(question, isFor) {
      put({ votes: { ...store.getState().outbox.votes, [question]: isFor } });
      line.send("vote", { question, isFor });
    },
    react(reaction) {
      const next = press(allowance, Date.now());
      if (!next || !line.send("react", { reaction })) return false;
      allowance = next;
      return true;
    },
    earlier() {
      const before = earliest(store.getState().captions);
      if (before !== null && before > 1) line.send("earlier", { before });
    },
    show(list) {
      if (list === isList) return;
      isList = list;
      store.setState({ sitting: new Map() });
      line.rejoin(true);
    },
    rejoin: () => line.rejoin(),
    close() {
      open.delete(hall);
      line.close();
    },
  };
  open.add(hall);
  return hall;
};

/** One thing that a hall's store knows: `useHall(hall, (s) => s.stage)`. */
export const useHall = <T>(hall: HallLine, select: (state: AttendedHall) => T): T => useStore(hall.store, select);
