/** The complaints as the office reads and answers them. None of those who took part ever sees one. */
import { type Complaint, mayRead } from "../../shared/consult/complaints.ts";
import type { ComplaintList, ComplaintShown } from "../../shared/consult/office.ts";
import { clean } from "../safety/clean.ts";
import type { AccountsStore } from "../staff/accounts.store.ts";
import type { Actor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { HttpError } from "../web/http.ts";
import type { ComplaintsStore, KeptComplaint } from "./complaints.store.ts";

interface Given {
  readonly store: ComplaintsStore;
  readonly accounts: Pick<AccountsStore, "all">;
  readonly note: Note;
}

const forRule = ({ answered, ...complaint }: KeptComplaint): Complaint => ({
  ...complaint,
  isAnswered: answered !== null,
});

const shown = ({ id, at, organisation, words, lines, answered }: KeptComplaint): ComplaintShown => ({
  id,
  at,
  organisation,
  words,
  lines,
  answered,
});

export class ComplaintDesk {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Those that `actor` may read: open ones first, the oldest first; then those answered, the latest first. */
  async list(actor: Actor, now: number): Promise<ComplaintList> {
    const own = await this.#readable(actor, now);
    const open = own.filter(({ answered }) => answered === null);
    const answered = own.filter((one) => one.answered !== null).toSorted((a, b) => b.answered!.at - a.answered!.at);
    return { complaints: [...open, ...answered].map(shown) };
  }

  /** Note what was done about one. What was complained of, and what was done, is kept out of the log: others read that. */
  async answer(actor: Actor, id: string, note: string, now: number): Promise<void> {
    const words = clean(note, Infinity);
    if (words === "") throw new HttpError(422, "note");
    const own = await this.#readable(actor, now);
    if (!own.some((one) => one.id === id)) throw new HttpError(404, "complaint");
    if (!(await this.#given.store.answer(id, actor.id, words, now))) throw new HttpError(409, "answered");
    await this.#given.note(actor, "complaint-answer", `complaint ${id.slice(-6)}`, "");
  }

  async #readable(actor: Actor, now: number): Promise<KeptComplaint[]> {
    const { store, accounts } = this.#given;
    const [all, everybody] = await Promise.all([store.all(), accounts.all()]);
    const staff = everybody.filter(({ isClosed }) => !isClosed);
    return all.filter((complaint) => mayRead(actor, forRule(complaint), staff, now));
  }
}
