/** Conversations that this supervisor listens to, or took over: opened and left as the board says, never by themselves. */
import { create } from "zustand";
import type { BoardView } from "../../../shared/consult/board.ts";
import { staffSeat } from "../../session/board.ts";
import { openTalk } from "../conversation/booth.ts";
import type { Talk } from "../conversation/state.ts";

type Seat = "listener" | "counsellor";

/** A seat of one's own, as the board shows it. */
export interface OwnSeat {
  readonly session: string;
  readonly seat: Seat;
}

interface Held extends OwnSeat {
  readonly talk: Talk;
}

interface Talks {
  readonly all: readonly Held[];
}

export const useTalks = create<Talks>(() => ({ all: [] }));

/** The seats that a view gives to this account. */
export const ownSeats = ({ rows }: Pick<BoardView, "rows">, me: string): OwnSeat[] =>
  rows.flatMap(({ account, sessions }) =>
    sessions.flatMap(({ session, endsAt, listening }): OwnSeat[] => {
      if (endsAt === null) return [];
      if (account === me) return [{ session, seat: "counsellor" }];
      return listening?.state === "announced" && listening.account === me ? [{ session, seat: "listener" }] : [];
    }),
  );

const open = ({ session, seat }: OwnSeat): Held => ({
  session,
  seat,
  talk: openTalk({ session, seat, credentials: staffSeat(session, seat) }),
});

/** Sit where one sits by now. What is over is erased; whoever steps in keeps what they have heard. */
export const follow = (seats: readonly OwnSeat[]): void => {
  const { all } = useTalks.getState();
  const kept = all.filter((held) => seats.some(({ session, seat }) => session === held.session && seat === held.seat));
  const gone = all.filter((held) => !kept.includes(held));
  for (const { session, talk } of gone)
    if (seats.some((seat) => seat.session === session)) talk.close();
    else void talk.erase();
  const fresh = seats.filter(({ session }) => !kept.some((held) => held.session === session)).map(open);
  if (gone.length > 0 || fresh.length > 0) useTalks.setState({ all: [...kept, ...fresh] });
};

/** Leave all lines; keys and lines stay on the device, for a reload. */
export const leaveAll = (): void => {
  for (const { talk } of useTalks.getState().all) talk.close();
  useTalks.setState({ all: [] });
};
