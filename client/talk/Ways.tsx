import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { useTalk } from "../session/talk.ts";
import { keepFocus } from "../ui/keepFocus.ts";
import { open } from "./opened.ts";
import { useMay } from "./useTables.ts";

/** Always one press away: what I can do now, somebody who comes, and the tables where one is open. For greeters also who calls. */
export const Ways = () => {
  const t = useTexts("talk");
  const answers = useMay("call-take");
  const waiting = useTalk((s) => s.calls.filter(({ taker }) => taker === null).length);
  const leadsToTables = useTalk(({ reach, tables }) => tables.size > 0 && !reach?.table);
  return (
    <div ref={keepFocus} className="talk-ways">
      <button type="button" className="button" onClick={() => goTo("/talk")}>
        {t("toBooths")}
      </button>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "can" })}>
        {t("can.open")}
      </button>
      {answers ? (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "calls" })}>
          {t("calls.open")} {waiting > 0 && waiting}
        </button>
      ) : (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "call" })}>
          {t("call.open")}
        </button>
      )}
      {leadsToTables && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "tables" })}>
          {t("tables.open")}
        </button>
      )}
    </div>
  );
};
