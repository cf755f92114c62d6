import { useEffect } from "react";
import { useTexts } from "../campaign/language.ts";
import { enter } from "../session/session.ts";
import { useCount, useSelf } from "../session/self.ts";
import { useSession } from "../session/status.ts";

/** So long a refusal stands, ms: it is about what was just done. */
const REFUSAL_MS = 6000;

const useRefusal = () => {
  const refusal = useSession((s) => s.refusal);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(() => useSession.setState({ refusal: null }), REFUSAL_MS);
    return () => clearTimeout(timer);
  }, [refusal]);
  return refusal;
};

/** How many are here, or what is being done about the line; said quietly when it changes (the number is not: it would never end). */
export const StatusLine = () => {
  const t = useTexts("square");
  const status = useSession((s) => s.status);
  const refusal = useRefusal();
  const self = useSelf();
  const count = useCount();
  const state =
    status === "returning"
      ? t("status.returning")
      : status === "practice"
        ? t("status.practice")
        : self?.kind === "light"
          ? t("status.light")
          : null;
  return (
    <div className="status-line">
      {state === null && <p>{t("status.here", { count })}</p>}
      <output data-status={status}>{state}</output>
      {status === "practice" && (
        <button type="button" className="button" onClick={() => enter()}>
          {t("more.enter")}
        </button>
      )}
      <output className="refusal">{refusal && t(`refused.${refusal.why}`)}</output>
    </div>
  );
};
