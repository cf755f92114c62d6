import { isOpenNow } from "../../../shared/campaign/openNow.ts";
import { helpNumbers } from "../../campaign/content.ts";
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
  const now = serverNow();
  const open = helpNumbers.filter((entry) => isOpenNow(entry, now));
  const forChildren = isChild ? open.filter((entry) => entry.isForChildren) : [];
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
