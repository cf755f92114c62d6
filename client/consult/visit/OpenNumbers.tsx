import { isAnswered, isForChildren, useHelp } from "../../campaign/help.ts";
import { isSurelyOpen } from "../../campaign/helpMore.ts";
import { useTexts } from "../../campaign/language.ts";
import { serverNow } from "../../session/consult.ts";
import { Numbers } from "../conversation/Numbers.tsx";
import { useWay } from "./way.ts";

/** So many are named; all of them are behind the bar's button. */
const USUAL = 4;

interface Props {
  readonly hasTitle?: boolean;
  readonly most?: number;
}

/** Help lines that are open at this moment: whatever is closed here, these never are. Those for children first to who is one. */
export const OpenNumbers = ({ hasTitle = true, most = USUAL }: Props) => {
  const t = useTexts("visit");
  const isChild = useWay((s) => s.intake.age === "under-18");
  const records = useHelp((s) => s.records);
  const now = serverNow();
  const open = records.filter((entry) => isAnswered(entry) && isSurelyOpen(entry, now));
  const forChildren = isChild ? open.filter(isForChildren) : [];
  const others = open.filter((entry) => !forChildren.includes(entry)).slice(0, most);
  return (
    <section className="visit-numbers" aria-label={t("numbers.title")}>
      {hasTitle && <h2>{t("numbers.title")}</h2>}
      <p>
        <strong>{t("numbers.danger")}</strong>
      </p>
      {forChildren.length > 0 && (
        <>
          <h3>{t("numbers.children")}</h3>
          <Numbers ids={forChildren.map(({ id }) => id)} />
        </>
      )}
      <Numbers ids={others.map(({ id }) => id)} />
    </section>
  );
};
