/** Changes to the roster, by those who may: checked, written into the audit log, and told everybody everywhere. */
import type { Shift } from "../../shared/consult/hours.ts";
import type { BoothInput, RosterView, RulesInput, ShiftInput, WeekCopied } from "../../shared/consult/office.ts";
import { AHEAD_MS, calendarOf, hoursProblem } from "../../shared/consult/roster.ts";
import { covers, scopeOf } from "../../shared/staff/scope.ts";
import { clean } from "../safety/clean.ts";
import type { AccountsStore } from "../staff/accounts.store.ts";
import type { Actor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { HttpError } from "../web/http.ts";
import type { OrganisationRow, Roster } from "./roster.ts";
import type { RosterStore, ShiftPatch } from "./roster.store.ts";

/** Who runs an organisation's booths. */
const OFFICE = ["supervisor", "operator"] as const;

interface Given {
  readonly roster: Roster;
  readonly store: RosterStore;
  readonly accounts: Pick<AccountsStore, "names">;
  readonly note: Note;
}

/** The organisations that somebody may act for, by name. */
const officesOf = (roster: Roster, { grants }: Pick<Actor, "grants">): readonly OrganisationRow[] => {
  const scope = scopeOf(grants, OFFICE);
  return roster.organisations().filter(({ id }) => covers(scope, id));
};

/** The one that is shown where none is asked for: the first that has booths; null where there is none at all. */
export const firstOffice = (roster: Roster, actor: Pick<Actor, "grants">): string | null => {
  const own = officesOf(roster, actor);
  const active = new Set(roster.booths().map(({ organisation }) => organisation));
  return (own.find(({ id }) => active.has(id)) ?? own[0])?.id ?? null;
};

/** Refuses who may not act for this organisation, as if it were not there. */
export const checkOffice = (roster: Roster, actor: Pick<Actor, "grants">, organisation: string): OrganisationRow => {
  const own = officesOf(roster, actor).find(({ id }) => id === organisation);
  if (!own) throw new HttpError(404, "organisation");
  return own;
};

/** A shift's hours as the log has them: by the clock of Japan. */
const hoursOf = ({ from, to }: Pick<Shift, "from" | "to">): string =>
  [from, to].map((at) => new Date(at + 9 * 3600_000).toISOString().slice(0, 16)).join("/");

/** What was typed, on one line, with nothing hidden in it; nothing is cut off. */
const tidy = (typed: string): string => clean(typed, Infinity);

export class Rostering {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** A month of an organisation (null: see `firstOffice`), `at` lying in it. */
  async view(actor: Actor, organisation: string | null, at: number, now: number): Promise<RosterView> {
    const { roster } = this.#given;
    const own = officesOf(roster, actor);
    const id = organisation === null ? firstOffice(roster, actor) : checkOffice(roster, actor, organisation).id;
    const span = calendarOf(at);
    const shifts = id === null ? [] : (await roster.allShifts(span)).filter((shift) => shift.organisation === id);
    const booths = roster.booths();
    return {
      now,
      organisations: own,
      organisation: id,
      span,
      shifts,
      booths: booths.filter((booth) => booth.organisation === id),
      takenPlaces: booths.flatMap((booth) => (booth.organisation === id ? [] : (booth.place ?? []))),
      counsellors: id === null ? [] : await this.#counsellors(id, shifts),
      rules: roster.rules(id ?? ""),
      phrases: roster.phrases(id ?? ""),
    };
  }

  /** Enter a shift, or change one. */
  async setShift(actor: Actor, { shift: id, organisation, ...hours }: ShiftInput, now: number): Promise<void> {
    const { roster, store } = this.#given;
    checkOffice(roster, actor, organisation);
    this.#checkBooth(hours.booth, organisation);
    this.#checkCounsellor(hours.counsellor, organisation);
    const problem = hoursProblem(hours, now);
    if (problem) throw new HttpError(422, problem);
    if (id !== null) return this.#change(actor, id, organisation, hours, "shift", now);
    const added = await store.addShift({ organisation, ...hours });
    if (added === "clash") throw new HttpError(409, "clash");
    await this.#done(actor, "shift", await this.#nameOf(hours.counsellor), hoursOf(hours));
  }

  /** Cancel a shift, or take that back. */
  cancel(actor: Actor, id: string, organisation: string, isCancelled: boolean, now: number): Promise<void> {
    checkOffice(this.#given.roster, actor, organisation);
    return this.#change(actor, id, organisation, { isCancelled }, isCancelled ? "shift-cancel" : "shift-restore", now);
  }

  /** Somebody else comes instead. */
  async swap(actor: Actor, id: string, organisation: string, counsellor: string, now: number): Promise<void> {
    checkOffice(this.#given.roster, actor, organisation);
    this.#checkCounsellor(counsellor, organisation);
    await this.#change(actor, id, organisation, { counsellor }, "shift-swap", now);
  }

  async copyWeek(actor: Actor, organisation: string, from: number, to: number, now: number): Promise<WeekCopied> {
    const { roster, store } = this.#given;
    const { name } = checkOffice(roster, actor, organisation);
    if (to > now + AHEAD_MS) throw new HttpError(422, "far");
    const isFit = ({ counsellor }: Shift) => roster.isCounsellor(counsellor, organisation);
    const { copies, clashing, present, past } = await store.copyWeek(organisation, { from, to }, now, isFit);
    const entered = copies.length;
    if (entered > 0) await this.#done(actor, "week-copy", name.ja, `entered=${entered} ${hoursOf({ from, to })}`);
    return { entered, clashing: clashing.map(({ id }) => id), present, past };
  }

  /** Add a booth, or change one. */
  async setBooth(actor: Actor, { booth: id, organisation, place, isClosed, ...typed }: BoothInput): Promise<void> {
    const { roster, store } = this.#given;
    checkOffice(roster, actor, organisation);
    const ja = tidy(typed.name);
    if (ja === "") throw new HttpError(422, "name");
    const name = { ja, easy: tidy(typed.easy), en: tidy(typed.en) };
    const booth = { organisation, name, place, isClosed };
    if (id === null) {
      if ((await store.addBooth(booth)) === null) throw new HttpError(409, "place");
    } else {
      const refused = await store.changeBooth({ id, ...booth });
      if (refused) throw refused === "gone" ? new HttpError(404, "booth") : new HttpError(409, refused);
    }
    await this.#done(actor, "booth", ja, `place=${place ?? "none"} closed=${isClosed}`);
  }

  async setRules(actor: Actor, { organisation, phrases, ...rules }: RulesInput): Promise<void> {
    const { roster, store } = this.#given;
    const { name } = checkOffice(roster, actor, organisation);
    const kept = phrases.map(tidy).filter((phrase) => phrase !== "");
    await store.setRules(organisation, { rules, phrases: [...new Set(kept)] });
    const { lengthMin, gapMin, perDay } = rules;
    await this.#done(actor, "booth-rules", name.ja, `length=${lengthMin} gap=${gapMin} per-day=${perDay}`);
  }

  /** How many conversations at once a counsellor may have. */
  async setAtOnce(actor: Actor, organisation: string, account: string, atOnce: number): Promise<void> {
    const { roster, store } = this.#given;
    checkOffice(roster, actor, organisation);
    this.#checkCounsellor(account, organisation);
    await store.setAtOnce(account, atOnce);
    await this.#done(actor, "at-once", await this.#nameOf(account), `at-once=${atOnce}`);
  }

  async #change(actor: Actor, id: string, organisation: string, patch: ShiftPatch, deed: string, now: number) {
    const { roster, store } = this.#given;
    const before = await roster.shift(id);
    if (!before || before.organisation !== organisation) throw new HttpError(404, "shift");
    if (before.to <= now) throw new HttpError(422, "past");
    const after = { ...before, ...patch };
    // Somebody who no longer works here does not come back by a shift that is restored.
    if (!after.isCancelled) this.#checkCounsellor(after.counsellor, organisation);
    const refused = await store.changeShift(id, organisation, patch);
    if (refused) throw refused === "gone" ? new HttpError(404, "shift") : new HttpError(409, refused);
    const [was, is] = [await this.#nameOf(before.counsellor), await this.#nameOf(after.counsellor)];
    const moved = was === is ? "" : `from=${was} `;
    const hours = hoursOf(before) === hoursOf(after) ? "" : `was=${hoursOf(before)} `;
    await this.#done(actor, deed, is, `${moved}${hours}${hoursOf(after)}`);
  }

  #checkBooth(id: string, organisation: string): void {
    const booth = this.#given.roster.booths().find((one) => one.id === id);
    if (booth?.organisation !== organisation) throw new HttpError(404, "booth");
  }

  #checkCounsellor(account: string, organisation: string): void {
    if (!this.#given.roster.isCounsellor(account, organisation)) throw new HttpError(404, "counsellor");
  }

  /** Those who can be entered, and those who still stand in the roster and cannot any more. */
  async #counsellors(organisation: string, shifts: readonly Shift[]): Promise<RosterView["counsellors"]> {
    const { roster, accounts } = this.#given;
    const here = roster.counsellors(organisation);
    const known = new Set(here.map(({ id }) => id));
    const gone = [...new Set(shifts.map(({ counsellor }) => counsellor))].filter((id) => !known.has(id));
    const names = await accounts.names(gone);
    return [
      ...here.map(({ id, name }) => ({ id, name, atOnce: roster.atOnceMost(id), isHere: true })),
      ...gone.map((id) => ({ id, name: names.get(id) ?? "", atOnce: roster.atOnceMost(id), isHere: false })),
    ];
  }

  async #nameOf(account: string): Promise<string> {
    return (await this.#given.accounts.names([account])).get(account) ?? account;
  }

  /** The roster is told first: a front that still promises somebody is worse than an entry that comes a moment later. */
  async #done(actor: Actor, deed: string, to: string, details: string): Promise<void> {
    await this.#given.roster.changed();
    await this.#given.note(actor, deed, to, details);
  }
}
