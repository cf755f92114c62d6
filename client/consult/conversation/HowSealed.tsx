import { useEffect, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "./state.ts";
import { useTalk } from "./useTalk.ts";

/** The comparison code as it is now; it is made anew with each key. */
const Code = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const [code, setCode] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void talk.code().then((now) => !isGone && setCode(now));
    return () => {
      isGone = true;
    };
  }, [talk]);
  return <span className="talk-code">{code?.join(" ") ?? t("sealed.noCode")}</span>;
};

/** One sentence on the seal; the comparison code only for those who ask for it. */
export const HowSealed = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const epoch = useTalk(talk, (s) => s.epoch);
  const [isAsked, setAsked] = useState(false);
  return (
    <details className="talk-sealed">
      <summary>{t("sealed.title")}</summary>
      <p>{t("sealed.sentence")}</p>
      {!isAsked && (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {t("sealed.showCode")}
        </button>
      )}
      <output>
        {isAsked && (
          <>
            <strong>{t("sealed.code")}</strong>
            <Code key={epoch} talk={talk} />
          </>
        )}
      </output>
      {isAsked && <p className="hint">{t("sealed.codeHint")}</p>}
    </details>
  );
};
