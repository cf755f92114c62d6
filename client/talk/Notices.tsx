/** Quiet lines about what holds for everybody or for oneself. They come by themselves, are read politely, and can be put away. */
import type { ReactNode } from "react";
import { tableOfSeat } from "../../shared/talk/tables.ts";
import { useTexts } from "../campaign/language.ts";
import { follow, stopFollowing } from "../session/following.ts";
import { endLeading, useLeading } from "../session/leading.ts";
import { useSafety } from "../session/safety.ts";
import { useSelf } from "../session/self.ts";
import { type Cared, useTalk } from "../session/talk.ts";
import { endCall } from "../session/talking.ts";
import { keepFocus } from "../ui/keepFocus.ts";
import { open } from "./opened.ts";
import { useTimes } from "./times.ts";
import { useMay, useTableName } from "./useTables.ts";

const Quiet = ({ children, onPut }: { readonly children: ReactNode; readonly onPut?: () => void }) => {
  const t = useTexts("talk");
  return (
    <div className="notice-line">
      {children}
      {onPut && (
        <button type="button" className="button quiet" onClick={onPut}>
          {t("notices.put")}
        </button>
      )}
    </div>
  );
};

/** A warning or a mute spoken just now. */
const Spoken = () => {
  const t = useTexts("safety");
  const times = useTimes();
  const sanction = useSafety(({ sanctions, spoken }) => sanctions.find(({ id }) => id === spoken));
  if (!sanction) return null;
  return (
    <Quiet onPut={() => useSafety.setState({ spoken: null })}>
      <p>
        {sanction.until === null ? t("sanction.warned") : t("sanction.muted", { until: times.moment(sanction.until) })}{" "}
        {t("sanction.reason", { reason: t(`sanction.reasons.${sanction.reason}`) })}
        {sanction.words !== "" && ` ${t("sanction.words", { words: sanction.words })}`}
      </p>
      <button type="button" className="button" onClick={() => open({ what: "mine" })}>
        {t("sanction.more")}
      </button>
    </Quiet>
  );
};

/** A greeter goes ahead. */
const Led = () => {
  const t = useTexts("talk");
  const lead = useTalk((s) => s.lead);
  const led = useLeading((s) => s.led);
  if (led)
    return (
      <Quiet>
        <p>{t("lead.leading", { name: led.name })}</p>
        <button type="button" className="button" onClick={endLeading}>
          {t("lead.end")}
        </button>
      </Quiet>
    );
  if (!lead) return null;
  return (
    <Quiet>
      <p>{t(lead.isFollowed ? "lead.following" : "lead.offer", { name: lead.name })}</p>
      {!lead.isFollowed && (
        <button type="button" className="button" onClick={follow}>
          {t("lead.yes", { name: lead.name })}
        </button>
      )}
      <button type="button" className="button" onClick={stopFollowing}>
        {t(lead.isFollowed ? "lead.stop" : "lead.no")}
      </button>
    </Quiet>
  );
};

const Called = () => {
  const t = useTexts("talk");
  const called = useTalk((s) => s.called);
  if (!called) return null;
  const isOpen = called.state === "waiting" || called.state === "coming";
  return (
    <Quiet onPut={isOpen ? undefined : () => useTalk.setState({ called: null })}>
      <p>
        {called.state === "nobody" ? t("call.nobodyNow") : t(`call.${called.state}`, { taker: called.taker ?? "" })}
      </p>
      {isOpen && (
        <button type="button" className="button" onClick={endCall}>
          {t(called.state === "coming" ? "call.done" : "call.cancel")}
        </button>
      )}
      {called.state === "nobody" && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "call" })}>
          {t("call.instead")}
        </button>
      )}
    </Quiet>
  );
};

/** Sitting at a table that nobody hosts now: one may rest there, and knows why nothing can be written. */
const Unhosted = () => {
  const t = useTexts("talk");
  const seat = useSelf()?.seat ?? null;
  const tables = useTalk((s) => s.tables);
  const mayOpen = useMay("table-open");
  const table = seat === null ? null : tableOfSeat(seat);
  if (table === null || tables.has(table)) return null;
  return (
    <Quiet>
      <p>{t("tables.unhosted")}</p>
      {mayOpen && (
        <button type="button" className="button" onClick={() => open({ what: "host" })}>
          {t("host.title")}
        </button>
      )}
    </Quiet>
  );
};

/** Who may need a kind word; whose words were held back apart, since nobody here has read those. */
const CareWords = ({ care }: { readonly care: readonly Cared[] }) => {
  const t = useTexts("talk");
  const named = (held: boolean): string =>
    care
      .filter(({ isHeld }) => isHeld === held)
      .map(({ name }) => name)
      .join("・");
  const [heard, unheard] = [named(false), named(true)];
  return (
    <>
      {heard && <p>{t("host.care", { names: heard })}</p>}
      {unheard && <p>{t("host.careHeld", { names: unheard })}</p>}
    </>
  );
};

export const Notices = () => {
  const t = useTexts("talk");
  const { notice, noticeRead, isCalm, left, care, calls } = useTalk();
  const tableName = useTableName();
  const badge = useSelf()?.badge ?? "none";
  const unanswered = calls.filter(({ taker }) => taker === null).length;
  return (
    <section ref={keepFocus} className="notice-lines" aria-label={t("notices.label")} aria-live="polite">
      {badge !== "none" && (
        <Quiet>
          <p>{t("youAre", { badge: t(`badges.${badge}`) })}</p>
          {unanswered > 0 && (
            <button type="button" className="button" onClick={() => open({ what: "calls" })}>
              {t("calls.count", { count: unanswered })}
            </button>
          )}
        </Quiet>
      )}
      <Spoken />
      <Led />
      <Called />
      {care.length > 0 && (
        <Quiet>
          <CareWords care={care} />
          <button type="button" className="button" onClick={() => useTalk.setState({ care: [] })}>
            {t("host.careOk")}
          </button>
        </Quiet>
      )}
      {left && (
        <Quiet onPut={() => useTalk.setState({ left: null })}>
          <p>{t(`tables.left.${left.why}`, { table: tableName(left.table) })}</p>
        </Quiet>
      )}
      <Unhosted />
      {isCalm && (
        <Quiet>
          <p>{t("notices.calm")}</p>
        </Quiet>
      )}
      {notice !== "" && notice !== noticeRead && (
        <Quiet onPut={() => useTalk.setState({ noticeRead: notice })}>
          <p>{t("notices.desk", { text: notice })}</p>
        </Quiet>
      )}
    </section>
  );
};
