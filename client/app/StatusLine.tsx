import { useTexts } from "../campaign/language.ts";
import { useCount, useSelf } from "../session/self.ts";
import { useSession } from "../session/status.ts";

/** How many are here, or what is being done about the line; said quietly when it changes (the number is not: it would never end). */
export const StatusLine = () => {
  const t = useTexts("square");
  const status = useSession((s) => s.status);
  const refusal = useSession((s) => s.refusal);
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
      <output className="refusal" key={refusal?.at}>
        {refusal && t(`refused.${refusal.why}`)}
      </output>
    </div>
  );
};
