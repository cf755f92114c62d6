/** Lists of reports, as far as somebody has turned their pages. */
import type { DeskReport, DeskReports } from "../../../shared/safety/desk.ts";
import { ask } from "../../session/api.ts";

/** Those that wait, those of them that are only of many from one place, and those with an answer. */
const lists = ["open", "folded", "answered"] as const;
export type List = (typeof lists)[number];

/** Pages turned, by list. */
const turned = new Map<List, number>();
/** People of whom all reports are looked at, by their short name: so many pages of them. */
const whole = new Map<string, number>();

/** Look at one page more of a list from its next reading on. */
export const turnPage = (list: List): void => {
  turned.set(list, (turned.get(list) ?? 1) + 1);
};

/** Look at more of what waits about one person from the next reading on. */
export const widen = (person: string): void => {
  whole.set(person, (whole.get(person) ?? 0) + 1);
};

/** Begin again with the first pages. */
export const closePages = (): void => {
  turned.clear();
  whole.clear();
};

/** Pages as one list. What moved from page to page between two readings is in it once. */
export const joined = (pages: readonly DeskReports[]): DeskReports => ({
  reports: [...new Map(pages.flatMap(({ reports }) => reports).map((report) => [report.id, report])).values()],
  people: [...new Map(pages.flatMap(({ people }) => people).map((person) => [person.person, person])).values()],
  hasMore: pages.at(-1)?.hasMore ?? false,
});

/** The list with more reports of some of its people than a page shows of each. */
export const widened = (list: DeskReports, of: ReadonlyMap<string, readonly DeskReport[]>): DeskReports => ({
  ...list,
  reports: list.people.flatMap(
    ({ person }) => of.get(person) ?? list.reports.filter((report) => report.person === person),
  ),
});

const read = async (query: Readonly<Record<string, string>>, pages: number): Promise<DeskReports> =>
  joined(
    await Promise.all(
      Array.from({ length: pages }, (_, page) =>
        ask<DeskReports>("GET", `/api/desk/reports?${new URLSearchParams({ ...query, page: String(page) })}`),
      ),
    ),
  );

export const readList = async (state: List): Promise<DeskReports> => {
  const list = await read({ state }, turned.get(state) ?? 1);
  const wide = list.people.filter(({ person }) => whole.has(person));
  if (wide.length === 0) return list;
  const more = await Promise.all(
    wide.map(async ({ person }) => {
      const about = list.reports.find((report) => report.person === person)!.id;
      return [person, (await read({ about }, whole.get(person)!)).reports] as const;
    }),
  );
  return widened(list, new Map(more));
};

/** One report, whichever list it is in; null when it is not kept any more. */
export const readReport = async (report: string): Promise<DeskReport | null> =>
  (await read({ report }, 1)).reports[0] ?? null;
