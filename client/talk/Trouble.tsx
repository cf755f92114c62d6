import { useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useWriting } from "../session/talk.ts";
import { showOnMount } from "../ui/focus.ts";
import { HelpLines } from "./HelpLines.tsx";
import { open } from "./opened.ts";

/** Why words are still in the field, and what else one can do with what one meant. */
export const Trouble = ({ id }: { readonly id: string }) => {
  const t = useTexts("talk");
  const ts = useTexts("square");
  const trouble = useWriting((s) => s.trouble);
  const [help, setHelp] = useState(false);
  const words = !trouble
    ? ""
    : trouble.kind === "line"
      ? t("write.line")
      : trouble.kind === "held"
        ? t(`held.why.${trouble.why}`)
        : ts(`refused.${trouble.why}`);
  return (
    <div className="trouble" data-trouble={trouble?.kind}>
      {/* Here before it has words: what is added to it is read out. */}
      <output id={id}>
        {trouble && trouble.kind !== "line" && <strong>{t("held.title")}：</strong>}
        {words}
      </output>
      {trouble?.kind === "held" && (
        <>
          <div ref={showOnMount} className="row">
            <span className="hint">{t("held.next")}</span>
            <button type="button" className="button quiet" onClick={() => open({ what: "phrases" })}>
              {t("held.phrases")}
            </button>
            <button type="button" className="button quiet" onClick={() => open({ what: "call" })}>
              {t("held.staff")}
            </button>
            <button type="button" className="button quiet" aria-expanded={help} onClick={() => setHelp(!help)}>
              {t(help ? "held.helpHide" : "held.help")}
            </button>
          </div>
          {help && <HelpLines />}
        </>
      )}
    </div>
  );
};
