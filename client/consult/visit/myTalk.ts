/**
 * The visitor's own conversation, opened and ended as their ticket says. It lives beside the screens: whoever looks at something else
 * meanwhile keeps their seat.
 */
import { create } from "zustand";
import { isTicketCalled, isTicketOver } from "../ticketMark.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";
import { leaveQuietly, noteTicket, useConsult } from "../../session/consult.ts";
import { getPass } from "../../session/pass.ts";
import { openTalk } from "../conversation/booth.ts";
import type { Talk } from "../conversation/state.ts";

/** What is left of a conversation that is over, on this page only, until it is put away. */
interface Afterwards {
  readonly ticket: string;
  /** Help numbers that the counsellor recommended. */
  readonly numbers: readonly string[];
  /** One's own lines, for who wants to attach some to a complaint. */
  readonly own: readonly { readonly key: string; readonly text: string }[];
}

interface MyTalk {
  readonly talk: Talk | null;
  /** On the way from the call to the seat. */
  readonly isSitting: boolean;
  readonly after: Afterwards | null;
  /** What is being written: it is still there after another screen, or another counsellor. */
  readonly draft: string;
}

const nothing = { talk: null, isSitting: false, draft: "" } as const;

export const useMyTalk = create<MyTalk>()(() => ({ ...nothing, after: null }));

const open = (session: string): void => {
  const { talk } = useMyTalk.getState();
  if (talk?.session === session) return;
  // Another conversation than the one that broke off: that one's keys are of no more use.
  void talk?.erase();
  const opened = openTalk({ session, seat: "visitor", credentials: async () => ({ pass: await getPass() }) });
  opened.store.subscribe(({ ticket, clock, line }, before) => {
    if (ticket && ticket !== before.ticket) noteTicket({ now: Date.now() + clock, ticket });
    // The call was taken back on the way to the seat: the ticket says what comes instead.
    if (line === "noSeat" || line === "refused") useMyTalk.setState({ isSitting: false });
  });
  useMyTalk.setState({ talk: opened });
};

const afterOf = (ticket: string, talk: Talk): Afterwards => {
  const { lines } = talk.store.getState();
  return {
    ticket,
    numbers: lines.flatMap((l) => (l.kind === "line" && l.words.kind === "numbers" ? l.words.ids : [])),
    own: lines.flatMap((l) =>
      l.kind === "line" && l.isMine && l.words.kind === "text" ? [{ key: l.key, text: l.words.text }] : [],
    ),
  };
};

const follow = (): void => {
  const { ticket } = useConsult.getState();
  const { talk, isSitting } = useMyTalk.getState();
  if (ticket === undefined) return;
  if (ticket === null || isTicketOver(ticket)) {
    if (!talk) return;
    useMyTalk.setState({ ...nothing, after: ticket && afterOf(ticket.id, talk) });
    return void talk.erase();
  }
  const isCalled = isTicketCalled(ticket);
  if (isSitting && !isCalled) useMyTalk.setState({ isSitting: false });
  if (ticket.session !== null && !isCalled) return open(ticket.session);
  // There was no room at the seat after all: nothing was said there.
  if (ticket.state === "waiting" && talk?.store.getState().lines.length === 0) {
    useMyTalk.setState({ talk: null });
    void talk.erase();
  }
};
useConsult.subscribe((now, before) => {
  if (now.ticket !== before.ticket) follow();
});
follow();

/** Sit down where one is called to. */
export const sitDown = (): void => {
  const session = useConsult.getState().ticket?.session;
  if (!session) return;
  useMyTalk.setState({ isSitting: true, after: null });
  open(session);
};

export const setDraft = (draft: string): void => useMyTalk.setState({ draft });

/** Forget what was left of the last conversation. */
export const forgetAfter = (): void => useMyTalk.setState({ after: null });

// Quick exit and "forget me here": nobody calls or waits for this device any more, and nothing of it is left on the page.
const goodbye = (): void => {
  leaveQuietly();
  useMyTalk.getState().talk?.close();
  useMyTalk.setState({ ...nothing, after: null });
};
beforeExit(goodbye);
beforeForgetting(goodbye);
