/**
 * Calls visitors whose page is not open: by Web Push when their ticket is called, and when booths open for which they left a wish.
 * Each is told once, by whichever process takes it upon itself first; a process that was killed meanwhile loses nothing, because
 * all of them look again and again.
 */
import type { PushSet } from "../../shared/consult/api.ts";
import type { Said } from "../../shared/consult/events.ts";
import { isOver, type Ticket } from "../../shared/consult/ticket.ts";
import type { Push } from "../push/push.ts";
import type { Consult } from "./consult.ts";
import type { FrontsBoard } from "./fronts.ts";
import type { PushStore } from "./push.store.ts";
import type { WishesStore } from "./wishes.store.ts";

/** All calls are looked at again this often, ms: the news of one may be lost with its process. */
const LOOK_MS = 10_000;
/** What is not of use any more is swept this often, ms. */
const SWEEP_MS = 60 * 60 * 1000;
const DAY_MS = 24 * SWEEP_MS;
/** Wishes are kept so long: whoever was not called by then has found something else. */
const WISH_MS = 30 * DAY_MS;
/** Whoever left a wish is told while there is time to come, seconds. */
const WISH_LASTS_S = 30 * 60;
/** Wishes that are told at one look. */
const WISHES = 100;

/** Said when a ticket is over: then nobody is to be called any more. (Whoever leaves of themselves is told nothing.) */
const OVER: ReadonlySet<Said> = new Set<Said>(["ended", "lapsed", "closed"]);

interface Given {
  readonly consult: Pick<Consult, "news" | "open" | "find">;
  readonly fronts: Pick<FrontsBoard, "latest">;
  readonly push: Pick<Push, "send">;
  readonly calls: PushStore;
  readonly wishes: WishesStore;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

export class CallOut {
  readonly #given: Given;
  readonly #ends: readonly (() => void)[];
  /** Calls that this process has looked at: their sessions, and that of none. */
  #known: ReadonlySet<string> = new Set();

  constructor(given: Given) {
    this.#given = given;
    const { consult, failed } = given;
    const every = (ms: number, work: () => Promise<void>) => {
      const timer = setInterval(() => void work().catch(failed), ms).unref();
      return () => clearInterval(timer);
    };
    this.#ends = [
      consult.news.on("consult:ticket", ({ ticket, visitor, notices }) => {
        // Most steps are steps of a conversation: those concern nobody outside.
        if (notices.some(({ to, said }) => to === "visitor" && said.startsWith("called")))
          void this.#called(ticket).catch(failed);
        if (notices.some(({ said }) => OVER.has(said))) void given.calls.forget(visitor).catch(failed);
      }),
      every(LOOK_MS, () => this.look()),
      every(SWEEP_MS, () => this.sweep()),
    ];
  }

  /** Look at everything: calls that nobody has passed on, and wishes that have come true. */
  async look(): Promise<void> {
    const called = (await this.#given.consult.open()).filter(isCalled);
    const unknown = called.filter(({ stage }) => !this.#known.has(stage.session));
    this.#known = new Set(called.map(({ stage }) => stage.session));
    for (const ticket of unknown) await this.#pass(ticket);
    await this.#wishes();
  }

  async sweep(): Promise<void> {
    const { calls, wishes, now } = this.#given;
    await calls.sweep(now() - DAY_MS);
    await wishes.sweep(now() - WISH_MS);
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  async #called(id: string): Promise<void> {
    const kept = await this.#given.consult.find(id);
    if (kept && isCalled(kept.ticket)) await this.#pass(kept.ticket);
  }

  async #pass({ visitor, stage: { session, until } }: CalledTicket): Promise<void> {
    const { calls, now } = this.#given;
    const seconds = Math.ceil((until - now()) / 1000);
    if (seconds <= 0) return;
    const push = await calls.claim(visitor, session);
    if (push) this.#send(push, seconds);
  }

  /** Those who wait for booths at which there are tickets now. */
  async #wishes(): Promise<void> {
    const { fronts, wishes, now } = this.#given;
    const open = (await fronts.latest(now())).fronts.filter(({ noTicket }) => noTicket === null);
    if (open.length === 0) return;
    const waiting = await wishes.waiting(
      open.map(({ organisation }) => organisation),
      WISHES,
    );
    for (const { visitor, organisation } of waiting) {
      const push = await wishes.claim(visitor, organisation);
      if (push) this.#send(push, WISH_LASTS_S);
    }
  }

  /** A push service may take its time; nobody else waits for it. */
  #send(push: PushSet, seconds: number): void {
    void this.#given.push.send(push, seconds);
  }
}

type CalledTicket = Ticket & { readonly stage: Extract<Ticket["stage"], { readonly extended: number }> };
const isCalled = (ticket: Ticket): ticket is CalledTicket => !isOver(ticket) && "extended" in ticket.stage;
