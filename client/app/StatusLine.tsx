import { useTexts } from "../campaign/language.ts";
import { useCount, useSelf } from "../session/self.ts";
import { useSession } from "../session/status.ts";

/** How many are here, or what is being done about the line; said quietly when it changes. */
export const StatusLine = () => {
  const t = useTexts("square");
  const status = useSession((s) => s.status);
  const refusal = useSession((s) => s.refusal);
  const self = useSelf();
  const count = useCount();
  const words =
    status === "returning"
      ? t("status.returning")
      : status === "practice"
        ? t("status.practice")
        : self?.kind === "light"
          ? t("status.light")
          : t("status.here", { count });
  return (
    <div className="status-line">
      <output data-status={status}>{words}</output>
      <output className="refusal" key={refusal?.at}>
        {refusal && t(`refused.${refusal.why}`)}
      </output>
    </div>
  );
};
