import { useTranslation } from "react-i18next";
import { usePeople } from "../session/people.ts";
import { useSelf } from "../session/seats.ts";
import { useSession } from "../session/status.ts";

/** How many are here, or what is being done about the line; said quietly when it changes. */
export const StatusLine = () => {
  const { t } = useTranslation("square");
  const status = useSession((s) => s.status);
  const refusal = useSession((s) => s.refusal);
  const self = useSelf();
  // Lights are in no list, but they are company.
  const count = usePeople((s) => s.people.size);
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
