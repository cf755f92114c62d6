/** What moderators do. Each deed is checked, then noted in the audit log, then done, then told to whom it concerns. */
import type { DeskAppeal, DeskReport, DeskReports, DeskSanction } from "../../shared/safety/desk.ts";
import { needsSecond, type SanctionKind, sanctionLengths, type SanctionReason } from "../../shared/safety/sanction.ts";
import { HttpError } from "../web/http.ts";
import { startOfDay } from "./addresses.ts";
import { clean } from "./clean.ts";
import type { ReportPage } from "./reportLists.store.ts";
import type { Report } from "./reports.store.ts";
import { type Safety, untilOf } from "./safety.ts";
import type { Appeal, By, KeptSanction } from "./sanctions.store.ts";

/** UTF-16 units of what a moderator writes to somebody. */
const WORDS = 500;

/** Which reports a moderator wants to look at: a page of a list, or of all that waits about a report's person, or one. */
export type Asked =
  | { readonly list: "open" | "folded" | "answered"; readonly page: number }
  | { readonly about: string; readonly page: number }
  | { readonly report: string };

/** How a moderator closes a report, with words to its reporter; `crowd` closes all of that person's from a crowd as well. */
export interface Answer {
  readonly report: string;
  readonly acted: boolean;
  readonly words: string;
  readonly crowd: boolean;
}

/** What a moderator wants done about the person of a report. */
export interface Wanted {
  readonly report: string;
  readonly kind: SanctionKind;
  readonly length: number;
  readonly reason: SanctionReason;
  readonly words: string;
  readonly flood: boolean;
}

export class Moderation {
  readonly #safety: Safety;
  readonly #hasAnother: (account: string) => Promise<boolean>;

  /** `hasAnother` says whether there is another account that may decide on appeals. */
  constructor(safety: Safety, hasAnother: (account: string) => Promise<boolean>) {
    this.#safety = safety;
    this.#hasAnother = hasAnother;
  }

  /** Reports as the desk shows them to `by`. A report that is not kept any more is no error: it is not among them. */
  async reports(by: By, asked: Asked): Promise<DeskReports> {
    const { reports, people, hasMore } = await this.#asked(asked);
    return {
      reports: await this.#shown(reports, by),
      people: people.map(({ about, ...counts }) => ({ person: this.#safety.labelOf(about), ...counts })),
      hasMore,
    };
  }

  async appeals(by: By): Promise<DeskAppeal[]> {
    const { sanctions, reports } = this.#safety;
    const appeals = await sanctions.appeals();
    const another = await this.#hasAnother(by.id);
    return Promise.all(
      appeals.map(async ({ id, at, words, state, answer, sanction }) => {
        const about = (await sanctions.find(sanction))!;
        const report = await reports.find(about.report);
        return {
          id,
          at,
          words,
          state,
          answer,
          sanction: this.#sanction(about, by),
          report: report && report.about !== "" ? (await this.#shown([report], by))[0]! : null,
          mayDecide: state === "open" && (about.by.id !== by.id || !another),
        };
      }),
    );
  }

  /** Long bans that wait for a second moderator. */
  async unconfirmed(by: By): Promise<DeskSanction[]> {
    return (await this.#safety.sanctions.unconfirmed()).map((sanction) => this.#sanction(sanction, by));
  }

  /** Somebody opened a report: its reporter sees that it is being looked at. */
  async see(by: By, id: string): Promise<void> {
    const report = await this.#report(id);
    if (report.state !== "open") return;
    await this.#safety.audit.note(by, "seen", `report ${id}`);
    if (await this.#safety.reports.see(id, by.name)) await this.#toldReport(report);
  }

  /** Close a report, with words to the reporter. */
  async answer(by: By, { report: id, acted, words, crowd }: Answer, now: number): Promise<void> {
    const report = await this.#report(id);
    if (report.state === "answered") throw new HttpError(409, "answered");
    const details = `acted=${acted} about=${this.#label(report)}${crowd ? " crowd=true" : ""}`;
    await this.#safety.audit.note(by, "answer", `report ${id}`, details);
    const said = clean(words, WORDS);
    const isFirst = await this.#safety.reports.answer(id, by.name, acted, said, now);
    if (!isFirst) throw new HttpError(409, "answered");
    await this.#toldReport(report);
    if (!crowd) return;
    const others = await this.#safety.reports.answerCrowd(report.about, by.name, acted, said, now);
    for (const other of others) await this.#toldReport(other);
  }

  /** Speak a sanction about the person of a report. */
  async sanction(by: By, wanted: Wanted, now: number): Promise<DeskSanction> {
    const { kind, length, reason, flood } = wanted;
    const report = await this.#report(wanted.report);
    if (!sanctionLengths[kind].includes(length)) throw new HttpError(400, "length");
    if (flood && (report.address === null || report.at < startOfDay(now))) throw new HttpError(409, "flood-over");
    const details = `${kind} length=${length} reason=${reason} flood=${flood} report=${report.id}`;
    await this.#safety.audit.note(by, "sanction", this.#label(report), details);
    const sanction = await this.#safety.sanctions.add({
      pass: report.about,
      name: report.aboutName,
      kind,
      reason,
      words: clean(wanted.words, WORDS),
      at: now,
      length,
      report: report.id,
      by,
      isConfirmed: !needsSecond(length),
    });
    if (flood) await this.#safety.addresses.flood(report.address!, sanction.id, now);
    if (await this.#safety.reports.see(report.id, by.name)) await this.#toldReport(report);
    await this.#toldSanction(sanction);
    return this.#sanction(sanction, by);
  }

  /** Agree to somebody else's long ban. */
  async confirm(by: By, id: string): Promise<void> {
    const sanction = await this.#found(id);
    if (sanction.by.id === by.id) throw new HttpError(403, "second-person");
    if (sanction.isConfirmed || sanction.liftedAt !== null) throw new HttpError(409, "decided");
    await this.#safety.audit.note(by, "confirm", this.#safety.labelOf(sanction.pass), `sanction=${id}`);
    if (!(await this.#safety.sanctions.confirm(id, by))) throw new HttpError(409, "decided");
    await this.#toldSanction(sanction);
  }

  async lift(by: By, id: string, now: number): Promise<void> {
    const sanction = await this.#found(id);
    if (sanction.liftedAt !== null) throw new HttpError(409, "decided");
    await this.#safety.audit.note(by, "lift", this.#safety.labelOf(sanction.pass), `sanction=${id}`);
    await this.#lift(sanction, now);
  }

  /** Answer an appeal: whoever spoke the sanction does not, while another can. */
  async decide(by: By, id: string, isGranted: boolean, words: string, now: number): Promise<void> {
    const appeal = await this.#safety.sanctions.findAppeal(id);
    if (!appeal) throw new HttpError(404, "no-such-appeal");
    const sanction = await this.#found(appeal.sanction);
    if (sanction.by.id === by.id && (await this.#hasAnother(by.id))) throw new HttpError(403, "second-person");
    if (appeal.state !== "open") throw new HttpError(409, "decided");
    const details = `${isGranted ? "granted" : "upheld"} sanction=${sanction.id}`;
    await this.#safety.audit.note(by, "decide", this.#safety.labelOf(sanction.pass), details);
    await this.#decided(appeal, sanction, isGranted, clean(words, WORDS), now);
  }

  async #decided(appeal: Appeal, sanction: KeptSanction, isGranted: boolean, words: string, now: number) {
    if (!(await this.#safety.sanctions.decide(appeal.id, isGranted, words, now))) throw new HttpError(409, "decided");
    if (isGranted && sanction.liftedAt === null) await this.#lift(sanction, now);
    await this.#safety.news.tell("desk:changed", { what: "appeals" });
  }

  async #lift(sanction: KeptSanction, now: number): Promise<void> {
    await this.#safety.sanctions.lift(sanction.id, now);
    await this.#safety.addresses.lift(sanction.id);
    await this.#toldSanction(sanction);
  }

  async #toldSanction({ pass }: KeptSanction): Promise<void> {
    await this.#safety.news.tell("safety:sanction", { pass });
    await this.#safety.news.tell("desk:changed", { what: "sanctions" });
  }

  async #toldReport({ id, reporter }: Report): Promise<void> {
    await this.#safety.news.tell("safety:report", { report: id, reporter });
    await this.#safety.news.tell("desk:changed", { what: "reports" });
  }

  async #asked(asked: Asked): Promise<ReportPage> {
    const { lists, reports } = this.#safety;
    if ("list" in asked)
      return asked.list === "answered" ? lists.answered(asked.page) : lists.waiting(asked.list, asked.page);
    const one = await reports.find("about" in asked ? asked.about : asked.report);
    if (!one || one.about === "") return { reports: [], people: [], hasMore: false };
    return "about" in asked ? lists.about(one.about, asked.page) : { reports: [one], people: [], hasMore: false };
  }

  async #report(id: string): Promise<Report> {
    const report = await this.#safety.reports.find(id);
    if (!report || report.about === "") throw new HttpError(404, "no-such-report");
    return report;
  }

  async #found(id: string): Promise<KeptSanction> {
    const sanction = await this.#safety.sanctions.find(id);
    if (!sanction) throw new HttpError(404, "no-such-sanction");
    return sanction;
  }

  #label(report: Report): string {
    return this.#safety.labelOf(report.about);
  }

  async #shown(reports: readonly Report[], by: By): Promise<DeskReport[]> {
    const history = await this.#safety.sanctions.ofPasses([...new Set(reports.map(({ about }) => about))]);
    return reports.map((report) => ({
      id: report.id,
      by: report.by,
      at: report.at,
      state: report.state,
      seenBy: report.seenBy,
      square: report.square,
      zone: report.zone,
      reason: report.reason,
      words: report.words,
      lines: report.lines,
      person: this.#label(report),
      personName: report.aboutName,
      history: history.filter(({ pass }) => pass === report.about).map((s) => this.#sanction(s, by)),
      answer: report.answer,
      acted: report.acted,
      isCrowd: report.isCrowd,
    }));
  }

  #sanction(sanction: KeptSanction, by: By): DeskSanction {
    const { id, kind, reason, words, at, length, isConfirmed, liftedAt } = sanction;
    return {
      id,
      kind,
      reason,
      words,
      at,
      length,
      isConfirmed,
      liftedAt,
      person: this.#safety.labelOf(sanction.pass),
      personName: sanction.name,
      by: sanction.by.name,
      second: sanction.second?.name ?? null,
      until: untilOf(sanction),
      report: sanction.report,
      isOwn: sanction.by.id === by.id,
    };
  }
}
