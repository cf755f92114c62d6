/**
 * Blocks, reports and sanctions of the whole house: what is kept, and who hears of it. One per process; what one process
 * changes, rooms of the others hear by news.
 */
import type { SeenLine } from "../../shared/safety/desk.ts";
import type { Block, Mine, OwnReport, OwnSanction } from "../../shared/safety/messages.ts";
import { endOf, keptOut, type Sanction } from "../../shared/safety/sanction.ts";
import type { Relay } from "../news.ts";
import { Recent } from "../recent.ts";
import type { Store } from "../store/store.ts";
import { Addresses } from "./addresses.ts";
import { AddressesStore } from "./addresses.store.ts";
import { AuditLog } from "./audit.ts";
import { AuditStore } from "./audit.store.ts";
import { type Around, BlocksStore, type NewBlock } from "./blocks.store.ts";
import { clean } from "./clean.ts";
import { labelsOf } from "./labels.ts";
import { openSafetyNews, type SafetyNews } from "./news.ts";
import { isSurplus, NEW_MS } from "./crowding.ts";
import { ReportLists } from "./reportLists.store.ts";
import { isHeard, type MachineReason, type NewReport, type Report, ReportsStore } from "./reports.store.ts";
import { type Appeal, type KeptSanction, SanctionsStore } from "./sanctions.store.ts";

/** Blocks of one pass, at most: a list that long is no list of people any more. */
const BLOCKS = 500;
/** UTF-16 units of a report's words, also when it was told several times. */
const REPORT_WORDS = 500;
const APPEAL_WORDS = 1000;
/** Longer than anybody takes from the door into the square, ms. */
const RECENT_MS = 60_000;
/** Lines of a report, at most; the latest stay. */
const LINES = 60;

/** What the matchmaking door learns of a pass, and hands on to the square with the admission. */
export interface PassRecord {
  /** Passes between whom and this one there is a block. */
  readonly hidden: readonly string[];
  /** Its own blocks. */
  readonly blocks: readonly Block[];
  readonly sanctions: readonly KeptSanction[];
  /** The day's hash of where they come from; never the address. */
  readonly address: string;
}

interface Given {
  readonly store: Store;
  readonly relay: Relay;
  /** The installation's secret. */
  readonly secret: string;
  /** Hears of what went wrong where nobody can be told. */
  readonly failed: (error: unknown) => void;
}

export class Safety {
  readonly news: SafetyNews;
  readonly audit: AuditLog;
  readonly addresses: Addresses;
  readonly blocks: BlocksStore;
  readonly reports: ReportsStore;
  readonly lists: ReportLists;
  readonly sanctions: SanctionsStore;
  /** The desk's short name for a pass. */
  readonly labelOf: (pass: string) => string;
  readonly failed: (error: unknown) => void;
  /** Passes about which there was news lately. */
  readonly #recent = new Recent<true>(RECENT_MS);
  /** The keeping of the last report: one after the other, that each is counted before the next. */
  #keeping: Promise<unknown> = Promise.resolve();

  private constructor({ store, secret, failed }: Given, news: SafetyNews) {
    this.news = news;
    this.audit = new AuditLog(new AuditStore(store));
    this.addresses = new Addresses(new AddressesStore(store), failed);
    this.blocks = new BlocksStore(store);
    this.reports = new ReportsStore(store);
    this.lists = new ReportLists(store);
    this.sanctions = new SanctionsStore(store);
    this.labelOf = labelsOf(secret);
    this.failed = failed;
    news.on("safety:sanction", ({ pass }) => this.#remember(pass));
    news.on("safety:block", ({ passes }) => passes.forEach((pass) => this.#remember(pass)));
  }

  static async open(given: Given): Promise<Safety> {
    return new Safety(given, await openSafetyNews(given.relay, given.failed));
  }

  /**
   * What holds about a pass that wants to come in from this address; null when it is kept out. A flood from their address is
   * not held against staff with a badge.
   */
  async admit(pass: string, address: string, isStaff: boolean, now: number): Promise<PassRecord | null> {
    const hash = await this.addresses.hash(address, now);
    const [{ passes, own }, sanctions, flood] = await Promise.all([
      this.blocks.around(pass),
      this.sanctionsOf(pass),
      this.addresses.keptOutUntil(pass, hash, now),
    ]);
    if ((flood !== null && !isStaff) || keptOut(sanctions, now) !== null) return null;
    return { hidden: [...passes], blocks: own, sanctions, address: hash };
  }

  /** Write what is on its way, and stop. */
  close(): Promise<void> {
    return this.addresses.close();
  }

  /** Whether something about a pass may have changed since the door looked: it comes in within moments of that. */
  hadNews(pass: string): boolean {
    return this.#recent.get(pass, Date.now()) !== undefined;
  }

  /** Everything that was done about a pass, the newest first. */
  sanctionsOf(pass: string): Promise<KeptSanction[]> {
    return this.sanctions.ofPasses([pass]);
  }

  /** Hear that something was done about a pass, or lifted, on whichever process. */
  onSanction(heard: (pass: string) => void): () => void {
    return this.news.on("safety:sanction", ({ pass }) => heard(pass));
  }

  /** The blocks around a pass. */
  around(pass: string): Promise<Around> {
    return this.blocks.around(pass);
  }

  /** Keep a block; false when this pass has too many. */
  async block(block: NewBlock): Promise<boolean> {
    if ((await this.blocks.countOf(block.blocker)) >= BLOCKS) return false;
    await this.blocks.add(block);
    await this.news.tell("safety:block", { passes: [block.blocker, block.blocked] });
    return true;
  }

  /** Take back a block of one's own; ids of others' change nothing. */
  async unblock(id: string, blocker: string): Promise<void> {
    const blocked = await this.blocks.remove(id, blocker);
    if (blocked !== null) await this.news.tell("safety:block", { passes: [blocker, blocked] });
  }

  /** Keep a visitor's report; told again while it is open, it is the same one with more in it. */
  async report(report: NewReport & { readonly reporter: string }): Promise<Report> {
    return this.#inTurn(async () => {
      const known = await this.reports.unanswered(report.reporter, report.about);
      return this.#keep(known, report, !known && (await this.#isCrowd(report)));
    });
  }

  /** A machine held words that a person must look at. */
  async review(
    report: Omit<NewReport, "by" | "reporter" | "source" | "words" | "reason"> & { readonly reason: MachineReason },
  ) {
    return this.#inTurn(async () => {
      const known = await this.reports.unanswered(null, report.about, report.reason);
      return this.#keep(known, { ...report, by: "machine", reporter: null, source: null, words: "" }, false);
    });
  }

  /** Everything that is held about a pass, to whoever holds it. */
  async mine(pass: string, address: string, now: number): Promise<Omit<Mine, "answerWithinHours">> {
    const [sanctions, reports, hash] = await Promise.all([
      this.sanctionsOf(pass),
      this.reports.madeBy(pass),
      this.addresses.hash(address, now),
    ]);
    const appeals = await this.sanctions.appealsAgainst(sanctions.map(({ id }) => id));
    return {
      sanctions: sanctions.map((sanction) =>
        ownSanction(
          sanction,
          appeals.find((appeal) => appeal.sanction === sanction.id),
        ),
      ),
      reports: reports.map(ownReport),
      keptOutUntil: await this.addresses.keptOutUntil(pass, hash, now),
    };
  }

  /** Appeal against a sanction of one's own. Says why not: it is not theirs, or there is an appeal already. */
  async appeal(pass: string, sanction: string, words: string, now: number): Promise<"none" | "again" | null> {
    const found = await this.sanctions.find(sanction);
    if (found?.pass !== pass) return "none";
    const appeal = await this.sanctions.appeal(sanction, clean(words, APPEAL_WORDS), now);
    if (!appeal) return "again";
    await this.news.tell("desk:changed", { what: "appeals" });
    return null;
  }

  #remember(pass: string): void {
    this.#recent.set(pass, true, Date.now());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#keeping.then(work);
    this.#keeping = done.catch(() => {});
    return done;
  }

  /** Whether this report is of many from one place. */
  async #isCrowd({ reporter, source, lines, at }: NewReport & { readonly reporter: string }): Promise<boolean> {
    if (isHeard(lines)) return false;
    const [own, place, isKnown] = await Promise.all([
      this.reports.unheard("reporter", reporter),
      source === null ? 0 : this.reports.unheard("source", source),
      this.addresses.hasArrived(reporter, at - NEW_MS),
    ]);
    return isSurplus(own, place, !isKnown);
  }

  async #keep(known: Report | null, report: NewReport, isCrowd: boolean): Promise<Report> {
    const words = clean(report.words, REPORT_WORDS);
    let kept: Report;
    if (known) {
      kept = {
        ...known,
        words: clean([known.words, words].filter(Boolean).join(" / "), REPORT_WORDS),
        lines: joined(known.lines, report.lines),
      };
      await this.reports.extend(kept.id, kept.words, kept.lines);
    } else kept = await this.reports.add({ ...report, words, lines: report.lines.slice(-LINES) }, isCrowd);
    await this.news.tell("desk:changed", { what: "reports" });
    return kept;
  }
}

/** Two tellings of what was said, without what both have. */
const joined = (former: readonly SeenLine[], latter: readonly SeenLine[]): SeenLine[] => {
  const key = ({ at, name, words }: SeenLine) => JSON.stringify([at, name, words]);
  const all = new Map([...former, ...latter].map((line) => [key(line), line]));
  return [...all.values()].toSorted((a, b) => a.at - b.at).slice(-LINES);
};

/** A report as its reporter sees it. */
export const ownReport = ({ id, aboutName, reason, at, state, acted, answer }: Report): OwnReport => ({
  id,
  name: aboutName,
  reason: reason as OwnReport["reason"],
  at,
  state,
  acted,
  answer,
});

/** When a sanction ends, epoch ms; a warning is not over and not in force, it was said. */
export const untilOf = (sanction: Sanction): number | null => (sanction.kind === "warning" ? null : endOf(sanction));

/** A sanction as the person hears of it. */
export const ownSanction = (sanction: KeptSanction, appeal?: Appeal): OwnSanction => {
  const { id, kind, reason, words, at } = sanction;
  return {
    id,
    kind,
    reason,
    words,
    at,
    until: untilOf(sanction),
    appeal: appeal?.state ?? "none",
    answer: appeal?.answer ?? "",
  };
};
