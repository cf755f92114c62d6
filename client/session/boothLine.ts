/**
 * A line to one booth. It joins, and joins again by itself after whatever breaks it, until the conversation is over, there is no
 * seat, or another tab took it over. It carries what it is given and reads nothing of it: words are sealed before they come here.
 */
import type { Client } from "colyseus.js";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { BoothClientMessages, BoothJoin, BoothServerMessages, SeatKind } from "../../shared/consult/messages.ts";
import { noteBuild, thisBuild } from "./build.ts";
import { type LineState, openLine } from "./line.ts";

/** Answers to a join after which another try cannot help: bad options, a pass or badge that is none, no seat. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404]);

type End =
  /** The same seat came in through another tab or device. */
  | "elsewhere"
  | "over"
  | "noSeat"
  /** Turned away after too much nonsense. */
  | "refused";
export type BoothLineState = LineState | End;

/** Who one shows to be: a visitor's pass, or a staff's token, which lives for a minute and is fetched for each join. */
export type Credentials = Pick<BoothJoin, "pass" | "badge">;

export type BoothMessage = {
  [K in keyof BoothServerMessages]: { readonly type: K; readonly message: BoothServerMessages[K] };
}[keyof BoothServerMessages];

interface Wish {
  readonly session: string;
  readonly seat: SeatKind;
  credentials(): Promise<Credentials>;
  /** The member id that this device holds keys for; asked before each join. */
  member(): Promise<string | null>;
  /** Everything that the booth says, in its order. */
  onMessage(said: BoothMessage): void;
  onState(state: BoothLineState): void;
}

export interface BoothLine {
  /** False while the line is down: nothing is queued here. */
  send<K extends keyof BoothClientMessages>(type: K, message?: BoothClientMessages[K]): boolean;
  /** Join anew: back from another tab, or as somebody whose keys are lost. */
  rejoin(): void;
  /** Leave the line; the seat stays. */
  close(): void;
}

const ends: Readonly<Record<number, End>> = {
  [boothCodes.elsewhere]: "elsewhere",
  [boothCodes.over]: "over",
  [boothCodes.noSeat]: "noSeat",
  [boothCodes.nonsense]: "refused",
};

const endOfJoin = (code: number): End | null => {
  if (code === boothCodes.over) return "over";
  return FINAL.has(code) || code === boothCodes.noSeat ? "noSeat" : null;
};

/** Open a line to a booth. Tells its state at once and whenever it changes. */
export const openBooth = (wish: Wish, client?: () => Promise<Client>): BoothLine => {
  const { session, seat } = wish;
  const options = async (): Promise<BoothJoin> => ({
    session,
    seat,
    ...(await wish.credentials()),
    member: await wish.member(),
    build: thisBuild,
  });
  return openLine<End>(
    {
      room: "booth",
      options,
      first: "seat",
      onMessage(type, message) {
        if (type === "seat") noteBuild((message as BoothServerMessages["seat"]).build);
        wish.onMessage({ type, message } as unknown as BoothMessage);
      },
      onState: (state) => wish.onState(state),
      endOfLine: (code) => ends[code] ?? null,
      endOfJoin,
    },
    client,
  );
};
