import { includes, levels } from "../../shared/talk/ladder.ts";
import { useTexts } from "../campaign/language.ts";
import { useSession } from "../session/status.ts";
import { useTalk } from "../session/talk.ts";
import { open } from "./opened.ts";
import { useReachWords } from "./useReach.ts";

/** "What I can do now": every step of the ladder, which of them are open, and why the next is not. */
export const WhatICan = () => {
  const t = useTexts("talk");
  const { now, all } = useReachWords();
  const reach = useTalk((s) => s.reach);
  const isAttended = useTalk((s) => s.isAttended);
  const isReported = useTalk(({ reach: r, tables }) => (r?.table ? (tables.get(r.table)?.isReported ?? false) : false));
  const isPractice = useSession((s) => s.status === "practice");
  const level = isPractice ? "near" : (reach?.level ?? "gestures");
  return (
    <>
      <p>
        <strong>{now}</strong>
      </p>
      <ol className="ladder">
        {levels.map((step) => {
          const isOpen = includes(level, step);
          return (
            <li key={step} data-open={isOpen || undefined}>
              <span aria-hidden="true">{isOpen ? "○" : "・"}</span>
              <span>{t(`can.levels.${step}`)}</span>
              <strong>{t(isOpen ? "can.isOpen" : "can.isClosed")}</strong>
            </li>
          );
        })}
      </ol>
      {all.length > 0 && (
        <section>
          <h3>{t("can.whyTitle")}</h3>
          <ul className="plain-lines">
            {all.map((words) => (
              <li key={words}>{words}</li>
            ))}
            {isReported && <li>{t("can.reported")}</li>}
          </ul>
        </section>
      )}
      {!isPractice && (
        <>
          <p>{t(isAttended ? "can.attended" : "can.unattended")}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => open({ what: "tables" })}>
              {t("tables.open")}
            </button>
            <button type="button" className="button" onClick={() => open({ what: "call" })}>
              {t("call.open")}
            </button>
          </div>
        </>
      )}
      <p className="hint">{t("can.private")}</p>
    </>
  );
};
