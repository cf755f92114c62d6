import { useLayoutEffect, useRef } from "react";
import { useTexts } from "../campaign/language.ts";
import { useSelf } from "../session/self.ts";
import { useSession } from "../session/status.ts";
import { useTalk } from "../session/talk.ts";
import { agree } from "../session/talking.ts";
import { useTextGoesTo } from "./useReach.ts";

/** Whether one could write here, and has not agreed yet to what holds for it. */
export const useMustAgree = (): boolean => {
  const to = useTextGoesTo();
  const hasAgreed = useTalk((s) => s.reach?.hasAgreed ?? false);
  const isStaff = useSelf()?.kind === "staff";
  const isPractice = useSession((s) => s.status === "practice");
  return to !== null && !hasAgreed && !isPractice && !isStaff;
};

/** Before one's first free text: what is checked, read and kept, with an answer of its own. Saying no costs nothing. */
export const Agreement = () => {
  const t = useTexts("talk");
  const hasDeclined = useTalk((s) => s.hasDeclined);
  const first = useRef<HTMLParagraphElement & HTMLButtonElement>(null);
  const was = useRef(hasDeclined);
  // The button that was pressed is gone: what came of it has the focus.
  useLayoutEffect(() => {
    if (was.current !== hasDeclined) first.current?.focus();
    was.current = hasDeclined;
  }, [hasDeclined]);
  const decline = (is: boolean) => () => useTalk.setState({ hasDeclined: is });
  if (hasDeclined)
    return (
      <button ref={first} type="button" className="button" onClick={decline(false)}>
        {t("agree.again")}
      </button>
    );
  return (
    <section className="agreement" aria-label={t("agree.title")}>
      <p ref={first} tabIndex={-1} data-agreement>
        <strong>{t("agree.title")}</strong>
      </p>
      <ul className="plain-lines">
        <li>{t("agree.machine")}</li>
        <li>{t("agree.staff")}</li>
        <li>{t("agree.keep")}</li>
      </ul>
      <div className="row">
        <button type="button" className="button" onClick={() => void agree()}>
          {t("agree.yes")}
        </button>
        <button type="button" className="button quiet" onClick={decline(true)}>
          {t("agree.no")}
        </button>
      </div>
    </section>
  );
};
