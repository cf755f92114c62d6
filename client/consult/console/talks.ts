/**
 * The conversations that stand open at the console: a line to each, what is unread, what is being written, and the risk form,
 * which never leaves this page. Of what is over keys and words are erased; that it is over stays until its counsellor has
 * put it away, so that nothing vanishes under their hands.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConsoleView, OwnSession } from "../../../shared/consult/console.ts";
import { type RiskForm, unaskedForm } from "../../../shared/consult/risk.ts";
import type { Talk } from "../conversation/state.ts";
import type { ConsoleSource } from "./source.ts";

export interface OpenTalk {
  /** What it is called at this console: visitors have no names. */
  readonly letter: string;
  /** As it was last heard of. */
  readonly own: OwnSession;
  readonly talk: Talk;
  /** "left": it is with somebody else or in the queue, and may come back; "over": for good. */
  readonly state: "open" | "left" | "over";
  /** Its keys and words are gone. */
  readonly isErased: boolean;
  readonly unread: number;
  readonly draft: string;
  readonly risk: RiskForm;
  /** For whoever takes over; said again to them when they are in, because what was before they cannot read. */
  readonly note: string;
}

interface TalksState {
  readonly all: readonly OpenTalk[];
  /** The session that is looked at. */
  readonly chosen: string | null;
}

export interface Talks {
  readonly store: StoreApi<TalksState>;
  /** Follow the console until the returned function is called; it leaves all lines, and keeps what they hold. */
  start(): () => void;
  choose(session: string): void;
  /** Go on with a conversation whose line is open already: one that was handed over. */
  adopt(own: OwnSession, talk: Talk): void;
  change(session: string, part: Partial<Pick<OpenTalk, "draft" | "risk" | "note">>): void;
  /** Put a conversation away that is over; whatever of it is left is erased. */
  putAway(session: string): void;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The first letter that no open talk has. */
export const freeLetter = (all: readonly Pick<OpenTalk, "letter">[]): string =>
  [...LETTERS].find((letter) => all.every((one) => one.letter !== letter)) ?? "Z";

/** Whether the visitor has not sat down yet. */
export const isCall = ({ state }: OwnSession): boolean => state === "called" || state === "called-again";

/** What became of a talk that a view does not list as one's own any more. Null: put it away, nobody ever sat down. */
export const gone = ({ own }: Pick<OpenTalk, "own">, view: Pick<ConsoleView, "queue">): "left" | "over" | null => {
  if (isCall(own)) return null;
  return view.queue.some(({ ticket, mayResume }) => mayResume && ticket === own.ticket) ? "left" : "over";
};

/** Lines of others among those shown. */
const heardIn = (talk: Talk): number =>
  talk.store.getState().lines.filter((line) => line.kind === "line" && !line.isMine).length;

export const createTalks = (source: ConsoleSource): Talks => {
  const store = createStore<TalksState>(() => ({ all: [], chosen: null }));
  const stops = new Map<string, () => void>();

  const update = (session: string, part: Partial<OpenTalk>): void =>
    store.setState(({ all }) => ({ all: all.map((one) => (one.own.session === session ? { ...one, ...part } : one)) }));
  const find = (session: string): OpenTalk | undefined =>
    store.getState().all.find(({ own }) => own.session === session);

  /** Count what comes while somebody looks elsewhere. */
  const listen = (session: string, talk: Talk): void => {
    let heard = heardIn(talk);
    stops.set(
      session,
      talk.store.subscribe(() => {
        const now = heardIn(talk);
        const more = now - heard;
        heard = now;
        const isSeen = store.getState().chosen === session && !document.hidden;
        eraseWhenSure(session);
        if (more > 0 && !isSeen) update(session, { unread: (find(session)?.unread ?? 0) + more });
      }),
    );
  };

  const open = (own: OwnSession, talk = source.openTalk(own)): void => {
    const before = store.getState();
    const letter = freeLetter(before.all);
    const fresh: OpenTalk = {
      letter,
      own,
      talk,
      state: "open",
      isErased: false,
      unread: 0,
      draft: "",
      risk: unaskedForm,
      note: "",
    };
    store.setState({ all: [...before.all, fresh], chosen: before.chosen ?? own.session });
    listen(own.session, talk);
  };

  /**
   * The end: keys and words are gone, and what was noted beside them. Only the booth's own word is sure of it: a view may be
   * older than it seems, and what was erased nobody brings back.
   */
  const eraseWhenSure = (session: string): void => {
    const one = find(session);
    const line = one?.talk.store.getState().line;
    if (!one || one.state !== "over" || one.isErased || (line !== "over" && line !== "noSeat")) return;
    update(session, { isErased: true, draft: "", note: "", risk: unaskedForm });
    void one.talk.erase();
  };

  const drop = (session: string): void => {
    stops.get(session)?.();
    stops.delete(session);
    store.setState(({ all, chosen }) => {
      const rest = all.filter(({ own }) => own.session !== session);
      return { all: rest, chosen: chosen === session ? (rest[0]?.own.session ?? null) : chosen };
    });
  };

  const putAway = (session: string): void => {
    const one = find(session);
    drop(session);
    if (one && !one.isErased) void one.talk.erase();
  };

  const follow = (view: ConsoleView): void => {
    for (const own of view.own) {
      const known = find(own.session);
      if (!known) open(own);
      else {
        update(own.session, { own, state: "open" });
        // Taken up again: the seat is ours once more.
        if (known.state !== "open") known.talk.comeHere();
      }
    }
    for (const one of store.getState().all) {
      if (view.own.some(({ session }) => session === one.own.session)) continue;
      const state = gone(one, view);
      if (state === one.state) continue;
      if (state === "left") update(one.own.session, { state });
      else {
        if (state === null) putAway(one.own.session);
        else {
          update(one.own.session, { state, unread: 0 });
          eraseWhenSure(one.own.session);
        }
      }
    }
  };

  const lookAt = (): void => {
    const { chosen } = store.getState();
    if (chosen !== null && !document.hidden && find(chosen)?.unread) update(chosen, { unread: 0 });
  };

  return {
    store,
    start() {
      const { view } = source.state.getState();
      if (view) follow(view);
      const stop = source.state.subscribe((now, before) => {
        if (now.view && now.view !== before.view) follow(now.view);
      });
      document.addEventListener("visibilitychange", lookAt);
      return () => {
        stop();
        document.removeEventListener("visibilitychange", lookAt);
        for (const { own, talk } of store.getState().all) {
          stops.get(own.session)?.();
          talk.close();
        }
        stops.clear();
        store.setState({ all: [], chosen: null });
      };
    },
    choose(session) {
      store.setState({ chosen: session });
      lookAt();
    },
    adopt(own, talk) {
      // The news that it is ours may have come first, and opened another line.
      const known = find(own.session);
      if (known) talk.close();
      else open(own, talk);
      this.choose(own.session);
    },
    change: update,
    putAway,
  };
};
