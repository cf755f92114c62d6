/**
 * Live lines that carry a whole view whenever it has changed: consoles and boards never put a picture together from pieces.
 * However much happens, each line is told about twice a second at most, and what looks the same is not sent again.
 */
import type { Deed } from "../../shared/staff/permissions.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import { type StaffLine, StaffLines } from "../staff/lines.ts";

/** Time between two views of one line, ms: when it is about its holder, and when it is about others. */
const GAP_MS = { own: 300, other: 500 } as const;
/** Time alone changes views as well: they are looked at again this often, ms. */
const AGAIN_MS = 5000;

interface Told {
  /** The last view, without its time. */
  said: string;
  at: number;
  due: number;
  timer: NodeJS.Timeout | undefined;
  isBusy: boolean;
}

interface Given<View extends { readonly now: number }> {
  readonly deed: Deed;
  readonly door: StaffDoor;
  readonly onRevoked: (heard: (account: string) => void) => () => void;
  readonly view: (actor: Actor) => Promise<View>;
  /** Told when a line opens and as long as it lives. */
  readonly mark?: (actor: Actor, now: number) => void;
  readonly failed: (error: unknown) => void;
}

export class ViewLines<View extends { readonly now: number }> {
  readonly #given: Given<View>;
  readonly #lines: StaffLines;
  readonly #told = new Map<StaffLine, Told>();
  readonly #timer: NodeJS.Timeout;
  #turn: Promise<void> = Promise.resolve();

  constructor(given: Given<View>) {
    this.#given = given;
    const { deed, door, onRevoked, mark = () => undefined } = given;
    this.#lines = new StaffLines({
      deed,
      door,
      onRevoked,
      mark,
      onOpen: (line) => {
        this.#told.set(line, { said: "", at: 0, due: Infinity, timer: undefined, isBusy: false });
        this.#plan(line, Date.now());
      },
      onEnd: (line) => {
        clearTimeout(this.#told.get(line)?.timer);
        this.#told.delete(line);
      },
    });
    this.#timer = setInterval(() => this.changed(), AGAIN_MS).unref();
  }

  /** Open a line. */
  get route() {
    return this.#lines.route;
  }

  /** Something changed; for these accounts it is about themselves. */
  changed(own: readonly string[] = []): void {
    for (const [line, { at }] of this.#told)
      this.#plan(line, at + (own.includes(line.actor.id) ? GAP_MS.own : GAP_MS.other));
  }

  /** Send something else to all lines of an account. */
  send(account: string, event: string, data: object): void {
    for (const line of this.#told.keys())
      if (line.actor.id === account) this.#lines.send(line, event, JSON.stringify(data));
  }

  /** One view after the other, and whatever else there is to do between them: hundreds at once would hold up everything. */
  #turnCame(): Promise<void> {
    return (this.#turn = this.#turn.then(() => new Promise((come) => setImmediate(come))));
  }

  close(): void {
    clearInterval(this.#timer);
    this.#lines.close();
  }

  /** Look at this line's view then, or sooner when that was planned already. */
  #plan(line: StaffLine, at: number): void {
    const told = this.#told.get(line)!;
    if (at >= told.due) return;
    told.due = at;
    clearTimeout(told.timer);
    told.timer = setTimeout(() => void this.#look(line, told), Math.max(0, at - Date.now()));
  }

  async #look(line: StaffLine, told: Told): Promise<void> {
    told.due = Infinity;
    // One view at a time: what changed while it was read is looked at after it.
    if (told.isBusy) return this.#plan(line, Date.now() + GAP_MS.own);
    told.isBusy = true;
    try {
      await this.#turnCame();
      const { now, ...rest } = await this.#given.view(line.actor);
      const said = JSON.stringify(rest);
      if (said !== told.said && this.#told.has(line)) {
        this.#lines.send(line, "view", `{"now":${now},${said.slice(1)}`);
        told.said = said;
        told.at = Date.now();
      }
    } catch (error) {
      this.#given.failed(error);
    } finally {
      told.isBusy = false;
    }
  }
}
