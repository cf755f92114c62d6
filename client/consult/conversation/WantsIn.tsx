import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "./state.ts";
import { useTalk } from "./useTalk.ts";

/** Who waits to come into the conversation: nobody comes in by themselves, and a press is where people would notice a stranger. */
export const WantsIn = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const wantsIn = useTalk(talk, (s) => s.wantsIn);
  const isMine = useTalk(talk, (s) => s.isMineToLetIn);
  const isAsked = isMine && wantsIn.length > 0;
  return (
    <div aria-live="polite">
      {isAsked && (
        <section className="talk-wants" aria-label={t("wants.title")}>
          <strong>{t("wants.title")}</strong>
          <ul>
            {wantsIn.map(({ seat, name, key }) => (
              <li key={key?.member}>{t(`wants.${seat}`, { name })}</li>
            ))}
          </ul>
          <p className="hint">{t("wants.hint")}</p>
          <button type="button" className="button" onClick={() => void talk.letIn()}>
            {t("wants.letIn")}
          </button>
        </section>
      )}
    </div>
  );
};
