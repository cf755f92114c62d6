/** Whom one blocked, what one reported, and what is held about oneself; asked anew over HTTP. */
import { create } from "zustand";
import type { Block, Mine, OwnReport, OwnSanction } from "../../shared/safety/messages.ts";
import { ask } from "./api.ts";
import { getPass } from "./pass.ts";

interface Safety {
  readonly blocks: readonly Block[];
  /** One's own reports, newest first. */
  readonly reports: readonly OwnReport[];
  /** Everything that is held about oneself, newest first. */
  readonly sanctions: readonly OwnSanction[];
  /** A sanction that was spoken just now and not put away; its id. */
  readonly spoken: string | null;
  readonly answerWithinHours: number | null;
}

const nothing: Safety = { blocks: [], reports: [], sanctions: [], spoken: null, answerWithinHours: null };

export const useSafety = create<Safety>()(() => nothing);

export const forgetSafety = (): void => useSafety.setState(nothing);

/** Put one in its place by id, or in front of all. */
const withOne = <T extends { readonly id: string; readonly at: number }>(all: readonly T[], one: T): T[] =>
  [...all.filter(({ id }) => id !== one.id), one].toSorted((a, b) => b.at - a.at);

export const takeBlocks = ({ blocks }: { readonly blocks: readonly Block[] }): void => useSafety.setState({ blocks });
export const takeReported = (report: OwnReport): void =>
  useSafety.setState(({ reports }) => ({ reports: withOne(reports, report) }));
export const takeSanctioned = (sanction: OwnSanction): void =>
  useSafety.setState(({ sanctions }) => ({ sanctions: withOne(sanctions, sanction), spoken: sanction.id }));

/** Ask how one's own reports, sanctions and appeals stand. Throws an `ApiError`. */
export const loadMine = async (): Promise<void> => {
  const mine = await ask<Mine>("POST", "/api/safety/mine", { pass: await getPass() });
  useSafety.setState({
    reports: mine.reports.toSorted((a, b) => b.at - a.at),
    sanctions: mine.sanctions.toSorted((a, b) => b.at - a.at),
    answerWithinHours: mine.answerWithinHours,
  });
};

/** Ask for a second look at a sanction. Throws an `ApiError`. */
export const appeal = async (sanction: string, words: string): Promise<void> => {
  await ask("POST", "/api/safety/appeal", { pass: await getPass(), sanction, words });
  await loadMine();
};
