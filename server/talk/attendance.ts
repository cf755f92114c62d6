/**
 * Who looks after the place now: staff in a square, and moderators at the desk. Each says so again and again; who has not
 * for a minute is gone. All processes know of each other's, at once by news and at the latest by what is stored.
 */
import { may } from "../../shared/staff/permissions.ts";
import type { Role } from "../../shared/staff/roles.ts";
import { type Attendant, type AttendanceStore, hourInJapan } from "./attendance.store.ts";
import type { Presence } from "./topic.ts";

/** How long somebody counts as here after they last showed themselves, ms. */
export const ATTENDS_MS = 60_000;
/** Marks of the same person that come sooner than this after the last are not passed on, ms. */
const AGAIN_MS = 20_000;
/** What is stored is read this often, should news be lost, ms. */
const READ_MS = 15_000;
/** "Somebody attends": the attendant. */
const TOPIC = "talk:attendance";

/** Roles that look after the place, the weightiest first. */
const attendantRoles = ["operator", "moderator", "greeter", "table-host"] as const satisfies readonly Role[];

/** As what somebody with these roles looks after the place; null when they do not. */
export const attendsAs = (roles: readonly Role[]): Role | null =>
  attendantRoles.find((role) => roles.includes(role)) ?? null;

export class Attendance {
  readonly #store: AttendanceStore;
  readonly #presence: Presence;
  readonly #failed: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #attendants = new Map<string, Attendant>();

  private constructor(store: AttendanceStore, presence: Presence, failed: (error: unknown) => void) {
    this.#store = store;
    this.#presence = presence;
    this.#failed = failed;
    this.#timer = setInterval(() => void this.#read(), READ_MS).unref();
  }

  /** Read who attends, and listen to the other processes. `failed` hears of what could not be read or stored. */
  static async open(store: AttendanceStore, presence: Presence, failed: (error: unknown) => void): Promise<Attendance> {
    const attendance = new Attendance(store, presence, failed);
    await store.forget(Date.now());
    await attendance.#read();
    await presence.subscribe(TOPIC, attendance.#heard);
    return attendance;
  }

  /** This account is here, as `role`. To be said at least every half a minute; more often costs nothing. */
  mark(account: string, name: string, role: Role, now: number): void {
    const known = this.#attendants.get(account);
    if (known && known.role === role && known.until > now + ATTENDS_MS - AGAIN_MS) return;
    const attendant: Attendant = { account, name, role, until: now + ATTENDS_MS };
    this.#attendants.set(account, attendant);
    void this.#tell(attendant, now);
  }

  /** Who looks after the place at `now`. */
  attending(now: number): Attendant[] {
    return [...this.#attendants.values()].filter(({ until }) => until > now);
  }

  isAttended(now: number): boolean {
    for (const { until } of this.#attendants.values()) if (until > now) return true;
    return false;
  }

  /** Whether somebody is here who answers calls. */
  hasGreeter(now: number): boolean {
    return this.attending(now).some(({ role }) => may([role], "call-take"));
  }

  /** The hours of the day in Japan, up to the present one, in which nobody looked after the place. */
  async unattendedHours(now: number): Promise<number[]> {
    const { day, hour } = hourInJapan(now);
    const attended = new Set(await this.#store.hours(day));
    return Array.from({ length: hour + 1 }, (_, h) => h).filter((h) => !attended.has(h));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#presence.unsubscribe(TOPIC, this.#heard);
  }

  async #tell(attendant: Attendant, now: number): Promise<void> {
    try {
      await this.#presence.publish(TOPIC, attendant);
      await this.#store.mark(attendant, now);
    } catch (error) {
      this.#failed(error);
    }
  }

  readonly #heard = (attendant: Attendant): void => {
    const known = this.#attendants.get(attendant.account);
    if (!known || known.until < attendant.until) this.#attendants.set(attendant.account, attendant);
  };

  async #read(): Promise<void> {
    try {
      const now = Date.now();
      for (const attendant of await this.#store.attending(now)) this.#heard(attendant);
      for (const [account, { until }] of this.#attendants) if (until <= now) this.#attendants.delete(account);
    } catch (error) {
      this.#failed(error);
    }
  }
}
