/**
 * Who of those at a booth is to be in the sealed company, and whose browser sees to it. Pure.
 *
 * The first key is made by the counsellor's browser by itself, for visitor and counsellor; so is one after both lost theirs. Whoever comes later (somebody who
 * takes over, an announced listener, somebody whose keys are lost) is let in by a press of one who is in: the server could name
 * anybody, and a press is where people would notice. Whoever has left is left out at once, because that can harm nobody.
 */
import type { MemberKey } from "../../../shared/consult/envelope.ts";
import type { Seated, SeatKind } from "../../../shared/consult/messages.ts";

export interface Situation {
  readonly me: MemberKey;
  readonly seat: SeatKind;
  /** The company of the latest epoch we know; empty before the first. */
  readonly members: readonly MemberKey[];
  /** Whether we have the key of now. */
  readonly canSeal: boolean;
  /** The highest epoch that the server has shown us, whether we could open it or not. */
  readonly lastEpoch: number;
  /** The last epoch, where all who were in it have lost their keys; null otherwise. */
  readonly lostAfter: number | null;
  readonly seated: readonly Seated[];
}

export interface Plan {
  /** The company of a new epoch that our browser is to make now, by itself; null when there is nothing to do. */
  readonly change: readonly MemberKey[] | null;
  /** Who waits to be let in. */
  readonly wantsIn: readonly Seated[];
  /** Whether it falls to whoever sits here to let them in. */
  readonly isMineToLetIn: boolean;
}

type Keyed = Seated & { readonly key: MemberKey };
const isKeyed = (one: Seated): one is Keyed => one.key !== null;

const rank: Readonly<Record<SeatKind, number>> = { counsellor: 0, listener: 1, visitor: 2 };

const hasMember = (members: readonly MemberKey[], { member }: MemberKey): boolean =>
  members.some((one) => one.member === member);

const first = ({ me, seat, lastEpoch, lostAfter, seated }: Situation): readonly MemberKey[] | null => {
  // Where there was a key, whoever has it lets us in; where nobody has it any more, there is nobody to wait for.
  if (seat !== "counsellor" || (lastEpoch > 0 && lostAfter === null)) return null;
  const visitor = seated.filter(isKeyed).find((one) => one.seat === "visitor");
  return visitor ? [me, visitor.key] : null;
};

/** What is to be done about the company. */
export const plan = (now: Situation): Plan => {
  const { me, members, canSeal, seated } = now;
  if (members.length === 0) return { change: first(now), wantsIn: [], isMineToLetIn: false };
  const keyed = seated.filter(isKeyed);
  const wantsIn = keyed.filter(({ key }) => !hasMember(members, key) && key.member !== me.member);
  if (!canSeal) return { change: null, wantsIn, isMineToLetIn: false };
  const stay = members.filter((one) => one.member === me.member || keyed.some(({ key }) => key.member === one.member));
  // One browser is enough: the counsellor's where it is here, else the next.
  const inIt = keyed.filter(({ key, isHere }) => hasMember(members, key) && (isHere || key.member === me.member));
  const keeper = inIt.toSorted((a, b) => rank[a.seat] - rank[b.seat] || (a.key.member < b.key.member ? -1 : 1))[0];
  const isKeeper = !keeper || keeper.key.member === me.member;
  return { change: isKeeper && stay.length < members.length ? stay : null, wantsIn, isMineToLetIn: isKeeper };
};
