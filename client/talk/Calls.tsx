import { useEffect, useState } from "react";
import type { Call } from "../../shared/talk/messages.ts";
import { useTexts } from "../campaign/language.ts";
import { leadSomebody } from "../session/leading.ts";
import { usePeople } from "../session/people.ts";
import { useTalk } from "../session/talk.ts";
import { endCall, takeCall } from "../session/talking.ts";
import { walkUpTo } from "../walk/beside.ts";
import { close } from "./opened.ts";

const MINUTE_MS = 60_000;

const useMinutes = (): ((at: number) => string) => {
  const t = useTexts("talk");
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return (at) => {
    const count = Math.max(0, Math.floor((now - at) / MINUTE_MS));
    return count === 0 ? t("calls.now") : t("calls.minutes", { count });
  };
};

const OneCall = ({ call, since }: { readonly call: Call; readonly since: string }) => {
  const t = useTexts("talk");
  const ts = useTexts("square");
  const own = usePeople(({ people, self }) => (self === null ? undefined : people.get(self)?.name));
  const isMine = call.taker !== null && call.taker === own;
  const name = call.name || t("calls.light");
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className="hint">{[t(`calls.why.${call.why}`), since].join(" · ")}</span>
        {call.taker !== null && <span className="hint"> · {t("calls.taken", { taker: call.taker })}</span>}
      </span>
      <span className="row">
        {call.taker === null && (
          <button
            type="button"
            className="button"
            aria-label={t("calls.takeThe", { name })}
            onClick={() => {
              if (takeCall({ call: call.id })) walkUpTo(call.slot);
            }}
          >
            {t("calls.take")}
          </button>
        )}
        {isMine && (
          <>
            <button
              type="button"
              className="button"
              aria-label={ts("people.walkTo", { name })}
              onClick={() => walkUpTo(call.slot)}
            >
              {t("calls.go")}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                leadSomebody(call.slot, name);
                close();
              }}
            >
              {t("lead.ask")}
            </button>
            <button type="button" className="button quiet" onClick={endCall}>
              {t("calls.end")}
            </button>
          </>
        )}
      </span>
    </li>
  );
};

/** For greeters: who calls, since when and why; one comes only when called. */
export const Calls = () => {
  const t = useTexts("talk");
  const calls = useTalk((s) => s.calls);
  const minutes = useMinutes();
  if (calls.length === 0) return <p>{t("calls.none")}</p>;
  return (
    <ul className="tool-lines">
      {calls.map((call) => (
        <OneCall key={call.id} call={call} since={minutes(call.at)} />
      ))}
    </ul>
  );
};
