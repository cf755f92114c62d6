/** Reports: the list, and beside it (on a phone in its place) the one that is open. */
import { useEffect, useState } from "react";
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { findReport, readAnswered, readFolded, showMore, useDesk } from "./desk.ts";
import { useDraft } from "./drafts.ts";
import type { List } from "./listings.ts";
import { OneReport } from "./OneReport.tsx";
import { ReportList } from "./ReportList.tsx";

const states = ["open", "answered"] as const;
type State = (typeof states)[number];

const none: readonly DeskReport[] = [];

/**
 * The report of an address: in any list, whichever is shown, or asked for by itself; undefined while it is being looked for.
 * Once found it stays: an answer takes it out of the one list, maybe a moment before the other one is read.
 */
const useReport = (id: string | null): DeskReport | null | undefined => {
  const open = useDesk((s) => s.open?.reports);
  const folded = useDesk((s) => s.folded?.reports) ?? none;
  const answered = useDesk((s) => s.answered?.reports) ?? none;
  const asked = useDesk((s) => s.asked);
  const listed = [...(open ?? none), ...folded, ...answered].find((r) => r.id === id);
  const isMissing = id !== null && open !== undefined && !listed;
  useEffect(() => {
    if (isMissing) void findReport(id);
  }, [isMissing, id]);
  const [kept, setKept] = useState<DeskReport | null>(null);
  const found = listed ?? (asked?.id === id ? asked?.report : null) ?? null;
  if (found && found !== kept) setKept(found);
  if (id === null) return null;
  return found ?? (kept?.id === id ? kept : undefined) ?? (asked?.id === id ? null : undefined);
};

const Detail = ({ id }: { readonly id: string }) => {
  const t = useTexts("desk");
  const report = useReport(id);
  if (report) return <OneReport key={report.id} report={report} />;
  return <p>{t(report === undefined ? "loading" : "reports.gone")}</p>;
};

const noneWord = { open: "none", folded: "noneFolded", answered: "noneAnswered" } as const;

const Listing = ({ list, openId }: { readonly list: List; readonly openId: string | null }) => {
  const t = useTexts("desk");
  const listing = useDesk((s) => s[list]);
  if (listing === null) return <p>{t("loading")}</p>;
  return (
    <>
      {listing.reports.length === 0 && <p>{t(`reports.${noneWord[list]}`)}</p>}
      <ReportList listing={listing} list={list} openId={openId} />
      {listing.hasMore && (
        <button type="button" className="button" onClick={() => void showMore(list)}>
          {t("reports.more")}
        </button>
      )}
    </>
  );
};

/** Reports of many from one place: kept, and out of the way of the others. */
const Folded = ({ openId }: { readonly openId: string | null }) => {
  const t = useTexts("desk");
  const crowd = useDesk((s) => s.today?.crowdReports ?? 0);
  const [isOpen, setOpen] = useState(false);
  if (crowd === 0) return null;
  return (
    <details
      className="crowd"
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (open) void readFolded();
      }}
    >
      <summary>{t("reports.crowds", { count: crowd })}</summary>
      <p className="hint">{t("reports.crowdsHint")}</p>
      {isOpen && <Listing list="folded" openId={openId} />}
    </details>
  );
};

export const ReportsPage = ({ id }: { readonly id: string | null }) => {
  const t = useTexts("desk");
  const [{ state }, write] = useDraft<{ state: State }>("reports/shown", { state: "open" });
  useEffect(() => {
    if (state === "answered") void readAnswered();
  }, [state]);
  return (
    <div className={id === null ? "reports" : "reports has-one"}>
      <section className="reports-list" aria-label={t("reports.list")}>
        <Choices
          label={<span className="spoken">{t("reports.show")}</span>}
          options={states}
          value={state}
          onChange={(chosen) => write({ state: chosen })}
          name={(s) => t(`reports.${s}`)}
        />
        <Listing list={state} openId={id} />
        {state === "open" && <Folded openId={id} />}
      </section>
      {id !== null && <Detail id={id} />}
    </div>
  );
};
