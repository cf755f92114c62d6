/** Disclosed listening: how one may come, said before the press; and the way out. */
import type { BoardSession } from "../../../shared/consult/board.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { useStaff } from "../../session/staff.ts";
import { useDeed } from "./deed.ts";
import { LISTEN } from "./room.ts";

export const Listen = ({ session: { session, listening, mayListen } }: { readonly session: BoardSession }) => {
  const t = useTexts("board");
  const me = useStaff((s) => s.me?.id);
  const doing = useDeed();
  if (mayListen === null) return null;
  const mine = listening && listening.account === me && listening.state !== "declined" ? listening : null;
  const end = (
    <button
      id={LISTEN}
      type="button"
      className="button"
      onClick={() => void doing.perform(() => boardDeeds.endListening(session))}
    >
      {t(listening?.state === "asked" ? "listen.takeBack" : "listen.end")}
    </button>
  );
  const begin = (mayListen === "at-once" || mayListen === "ask") && (
    <button
      id={LISTEN}
      type="button"
      className="button"
      aria-busy={doing.isBusy}
      onClick={() => void doing.perform(() => boardDeeds.listen(session))}
    >
      {t(mayListen === "at-once" ? "listen.startNow" : "listen.startAsk")}
    </button>
  );
  const words = mine
    ? t(mine.state === "asked" ? "listen.asked" : "listen.announced")
    : mayListen === "another"
      ? t("listen.another", { name: listening?.name ?? "" })
      : t(mayListen === "at-once" ? "listen.atOnce" : `listen.${mayListen}`);
  return (
    <section className="board-tool" aria-label={t("listen.title")}>
      <h3>{t("listen.title")}</h3>
      <output>{words}</output>
      {/* What was asked at first may be answered by danger meanwhile. */}
      {mine?.state === "asked" && mayListen === "at-once" && begin}
      {mine ? end : begin}
      <output className="problem">{doing.problem}</output>
    </section>
  );
};
