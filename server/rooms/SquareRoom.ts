/**
 * The door of a square: takes messages in, hands them to `walk` and `talk`, and sends out what comes of them. No rules live here.
 */
import { type Client, type ClientPrivate, ClientState, CloseCode, generateId, Room } from "@colyseus/core";
import { decodeMove, CORRECTION, encodeMove, MOVE } from "../../shared/walk/frame.ts";
import type { ZoneId } from "../../shared/walk/map.ts";
import { closeCodes, type ServerMessages } from "../../shared/walk/messages.ts";
import { phraseIds } from "../campaign/campaign.ts";
import type { House } from "../house.ts";
import { safetyActions } from "../safety/actions.ts";
import type { PassRecord } from "../safety/safety.ts";
import { SquareSafety } from "../safety/SquareSafety.ts";
import type { WornBadge } from "../staff/badges.ts";
import { talkActions } from "../talk/actions.ts";
import type { Known } from "../talk/standing.store.ts";
import { Talk } from "../talk/talk.ts";
import { walkActions } from "../walk/actions.ts";
import { faults } from "../walk/patience.ts";
import { Performer } from "../walk/perform.ts";
import type { Person } from "../walk/person.ts";
import { Samples } from "../walk/samples.ts";
import { Square, type Visitor } from "../walk/square.ts";
import { Board } from "./board.ts";
import { guardMessages } from "./guard.ts";
import { Keeper } from "./keeper.ts";
import { type LineClient, Lines } from "./lines.ts";
import { Mirror } from "./mirror.ts";
import { keepPlace } from "./places.ts";
import { Pulse } from "./pulse.ts";
import { type Arrival, ARRIVALS, RESERVED_S } from "./reservations.ts";
import { serveCrowds } from "./serializer.ts";
import { StaffWatch } from "./staffWatch.ts";
import { SquareState } from "./square.state.ts";

/** Slow facts go out this often, ms: a seat taken shows soon enough, and many joins share one patch. */
const PATCH_MS = 300;
/** Whoever drops keeps place and seat this long, seconds; after that their pass still brings them back. */
const RECONNECT_S = 30;
/** A line that was opened but never said that it joined is closed, ms. */
const JOINING_MS = 10_000;
/** How often a square says that it lives, ms. */
const ALIVE_MS = 10_000;

/** What the matchmaking door lets through; clients cannot write it. */
export interface Admission extends Visitor {
  /** The badge that they came with; null for visitors. */
  readonly staff: WornBadge | null;
  /** Whether they had not come yet on this day, as far as the door knows. */
  readonly isFirstToday: boolean;
  /** What the ladder knows of their pass. */
  readonly known: Known;
  /** What safety knows of it. */
  readonly record: PassRecord;
}

interface Options {
  readonly house: House;
  /** The id of a square that people come back to after a restart. */
  readonly revive?: string;
}

type SquareClient = Client<{ userData: { slot: number; pass: string; since: number } }> & ClientPrivate;

/** Codes of lines that we closed ourselves: ours, and Colyseus' own for bytes that it cannot read. */
const SENT_AWAY: ReadonlySet<number> = new Set([...Object.values(closeCodes), CloseCode.WITH_ERROR]);

export class SquareRoom extends Room<{ state: SquareState; client: SquareClient }> {
  override maxClients = 1;
  override patchRate = PATCH_MS;
  override seatReservationTimeout = RESERVED_S;
  #house!: House;
  #square!: Square;
  #talk!: Talk;
  #safety!: SquareSafety;
  #keeper!: Keeper;
  #staff!: StaffWatch;
  #samples: Samples | null = null;
  readonly #lines = new Lines((slot) => this.#safety.hiddenFrom(slot));
  /** States of those from whom somebody is hidden, by session. */
  readonly #mirrors = new Map<string, Mirror>();
  /** Which session a slot belongs to: a pass may come in anew while its former line still ends. */
  readonly #owner = new Map<number, string>();
  readonly #waiting = new Map<string, { reject(reason: unknown): void }>();
  readonly #timers: NodeJS.Timeout[] = [];
  /** What ends with the square. */
  readonly #endings: (() => void)[] = [];
  #pulse: Pulse | undefined;

  override async onCreate({ house, revive }: Options): Promise<void> {
    this.#house = house;
    this.roomId = revive ?? generateId(16);
    this.maxClients = house.config.squareCapacity;
    const closed = new Set(house.place.settings.closedZones);
    this.state = new SquareState();
    const board = new Board(this.state, closed);
    this.#square = new Square(
      {
        facts: (person) => this.#appeared(person, board),
        left: (person) => this.#left(person, board),
        correct: (person) => this.#client(person.slot)?.sendBytes(CORRECTION, encodeMove(person.motion)),
        tell: (person, type, message) => this.#client(person.slot)?.send(type, message),
        dismiss: (person, code) => this.#dismiss(person.slot, code),
      },
      {
        checkName: (name) => house.hygiene.checkName(name),
        closed,
        phrases: new Set(phraseIds(house.campaign.phrases)),
      },
    );
    this.#keeper = new Keeper(house.book, this.#square, this.roomId);
    this.#safety = new SquareSafety({
      safety: house.safety,
      square: this.#square,
      id: this.roomId,
      hearing: () => this.#talk,
      resync: (person) => this.#lines.resync(person.slot),
    });
    this.#talk = new Talk(this.#square, house, board, this.#safety);
    this.#talk.refresh(Date.now());
    this.#staff = new StaffWatch(
      house.staff,
      () => this.#square.people(),
      (person) => this.#dismiss(person.slot, closeCodes.anew),
      (error) => house.log.error({ err: error }, "badges could not be looked at"),
    );
    serveCrowds(this, this.#mirrors);
    guardMessages(this, {
      hears: (client) => this.#square.hears(this.#slot(client), Date.now()),
      malformed: (client) => this.#square.fault(this.#slot(client), faults.malformed, Date.now()),
    });
    this.onMessageBytes(MOVE, (client: SquareClient, bytes: Uint8Array) => {
      const motion = decodeMove(bytes);
      if (motion) this.#square.move(this.#slot(client), motion, Date.now());
      else this.#square.fault(this.#slot(client), faults.malformed, Date.now());
    });
    const performer = new Performer(this.#square, {
      ...walkActions(this.#square, this.#talk),
      ...talkActions(this.#talk),
      ...safetyActions(this.#safety),
    });
    this.onMessage("*", (client, type, message) =>
      performer.perform(this.#slot(client), String(type), message, Date.now()),
    );
    if (house.config.demo) this.#samples = new Samples(this.#square, Date.now());
    await this.presence.subscribe(ARRIVALS, this.#arrivedElsewhere);
    this.#endings.push(
      house.rules.onChange(() => this.#talk.refresh(Date.now())),
      house.place.onChange(() => this.#setPlace(closed, board)),
      () => this.#staff.close(),
      house.safety.news.on("desk:close-table", ({ square, table }) => {
        if (square === this.roomId) this.#talk.closeTable(table);
      }),
      () => this.#safety.close(),
      keepPlace(
        this,
        () => this.#talk.place(this.roomId),
        () => house.safety.news.tell("desk:changed", { what: "places" }),
        house.safety.failed,
      ),
    );
    this.#timers.push(
      setInterval(() => this.#closeUnjoined(), JOINING_MS / 4),
      setInterval(() => void this.#live(), ALIVE_MS),
    );
    this.#pulse = new Pulse({
      turn: (now) => this.#turn(now),
      send: (slice, frame) => this.#lines.send(slice, frame, () => this.#square.snapshot()),
      spent: (seconds) => house.meters.tick.observe(seconds),
      failed: (error) => house.log.error({ err: error }, "a tick failed"),
    });
    await this.#live();
    house.meters.squares.inc();
  }

  /** A place that was kept is no way in for whose badge was taken off meanwhile: the next try is a visitor's. */
  override onAuth(_: Client, { staff }: Admission): Promise<boolean> {
    return this.#staff.admits(staff);
  }

  override onJoin(client: SquareClient, visitor: Admission): void {
    const now = Date.now();
    const same = this.#square.ofPass(visitor.pass);
    const person = same ?? this.#square.enter(visitor, now);
    if (same) this.#takeOver(same, visitor, now);
    this.#staff.joined(person, visitor.staff);
    client.userData = { slot: person.slot, pass: visitor.pass, since: now };
    this.#owner.set(person.slot, client.sessionId);
    this.#safety.enter(person, visitor.record);
    if (this.#safety.isMirrored(person.slot))
      this.#mirrors.set(client.sessionId, new Mirror(() => this.#safety.hiddenFrom(person.slot)));
    this.#greet(client, person);
    this.#safety.greet(person);
    this.#talk.enter(person, visitor.known, now);
    this.#keeper.note(person);
    void this.presence.publish(ARRIVALS, { pass: visitor.pass, session: client.sessionId } satisfies Arrival);
    if (visitor.isFirstToday) this.#house.visits.count(visitor.pass, now);
    this.#house.meters.joins.inc();
    this.#house.meters.people.inc();
  }

  override onDrop(client: SquareClient, code: number): void {
    const person = this.#own(client);
    // Whoever was sent away, or whose square closes, is not waited for.
    if (!person || SENT_AWAY.has(code) || this.#house.isClosing) return;
    this.#lines.close(person.slot);
    this.#square.setAway(person.slot, true, Date.now());
    this.#keeper.note(person, true);
    this.#house.meters.dropped.inc();
    const back = this.allowReconnection(client, RECONNECT_S);
    back.catch(() => undefined);
    if ("reject" in back) this.#waiting.set(client.sessionId, back as never);
  }

  override onReconnect(client: SquareClient): void {
    this.#waiting.delete(client.sessionId);
    const person = this.#own(client);
    if (!person) throw new Error("came in anew in the meantime");
    client.userData!.since = Date.now();
    this.#square.setAway(person.slot, false, Date.now());
    this.#greet(client, person);
    this.#safety.greet(person);
    this.#talk.greet(person, Date.now());
  }

  override onLeave(client: SquareClient): void {
    this.#house.meters.people.dec();
    this.#mirrors.delete(client.sessionId);
    this.#waiting.delete(client.sessionId);
    const person = this.#own(client);
    if (!person) return;
    this.#keeper.note(person, true);
    this.#lines.close(person.slot);
    this.#owner.delete(person.slot);
    this.#square.leave(person.slot);
  }

  /** What is said here, for the desk and for reports. */
  get talk(): Talk {
    return this.#talk;
  }

  /** The server goes down for a moment: tell all, so that they are not surprised. */
  farewell(seconds: number): void {
    this.broadcast("closing", { seconds });
    for (const person of this.#square.people()) person.unsaved = true;
  }

  override onBeforeShutdown(): void {
    void this.disconnect(closeCodes.restarting);
  }

  override async onDispose(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#pulse?.stop();
    for (const end of this.#endings) end();
    this.#keeper?.stop();
    if (!this.#house.isClosing) await this.#house.whereabouts.squareEnded(this.roomId);
    this.#house.meters.squares.dec();
  }

  /** The place is set otherwise: all hear of it at once, and leave what is closed now. */
  #setPlace(closed: Set<ZoneId>, board: Board): void {
    const now = Date.now();
    const place = this.#house.place.current(now);
    closed.clear();
    for (const zone of place.closedZones) closed.add(zone);
    board.zones(closed);
    this.#square.vacate(now);
    this.broadcast("place", place satisfies ServerMessages["place"]);
  }

  #slot(client: Client): number {
    return (client as SquareClient).userData?.slot ?? -1;
  }

  #client(slot: number): SquareClient | undefined {
    return this.#lines.client(slot) as SquareClient | undefined;
  }

  /** The person whom this client's session owns; undefined when another has taken over. */
  #own(client: SquareClient): Person | undefined {
    const slot = this.#slot(client);
    return this.#owner.get(slot) === client.sessionId ? this.#square.person(slot) : undefined;
  }

  #greet(client: SquareClient, person: Person): void {
    this.#lines.open(person.slot, client as unknown as LineClient);
    client.send("you", { slot: person.slot, build: this.#house.build, name: person.facts.name });
  }

  /** The same pass came in through another tab, or anew: it takes over place and seat. */
  #takeOver(person: Person, visitor: Admission, now: number): void {
    const former = this.#owner.get(person.slot)!;
    this.#owner.delete(person.slot);
    this.#lines.close(person.slot);
    this.#waiting.get(former)?.reject(new Error("came in anew"));
    this.kickClient(former, closeCodes.elsewhere);
    person.dress(visitor);
    this.#square.setAway(person.slot, false, now);
  }

  #dismiss(slot: number, code: number): void {
    const session = this.#owner.get(slot);
    if (session === undefined) return;
    if (code === closeCodes.nonsense) this.#house.meters.dismissed.inc();
    // Somebody whose line is broken is not waited for any more: they come in by the front door.
    this.#waiting.get(session)?.reject(new Error("dismissed"));
    this.kickClient(session, code);
  }

  readonly #arrivedElsewhere = ({ pass, session }: Arrival): void => {
    const person = this.#square.ofPass(pass);
    if (!person) return;
    const owner = this.#owner.get(person.slot);
    if (owner === undefined || owner === session) return;
    this.#dismiss(person.slot, closeCodes.elsewhere);
  };

  #appeared(person: Person, board: Board): void {
    if (board.person(person)) this.#keeper.note(person, true);
    this.#talk.appeared(person, Date.now());
  }

  #left(person: Person, board: Board): void {
    board.left(person);
    this.#safety.leave(person, Date.now());
    this.#talk.leave(person, Date.now());
  }

  #turn(now: number): Uint8Array | null {
    this.#samples?.think(now);
    const frame = this.#square.tick(now);
    this.#talk.tick(now);
    return frame;
  }

  #closeUnjoined(): void {
    const since = Date.now() - JOINING_MS;
    const unjoined = this.clients.filter((c) => c.state === ClientState.JOINING && (c.userData?.since ?? 0) < since);
    for (const client of unjoined) this.kickClient(client.sessionId, closeCodes.nonsense);
  }

  async #live(): Promise<void> {
    try {
      await this.#house.whereabouts.squareLives(this.roomId, Date.now());
    } catch (error) {
      this.#house.log.error({ error }, "a square could not say that it lives");
    }
  }
}
