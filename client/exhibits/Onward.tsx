/** Where one may go on from an exhibit: to somebody who listens, to help that fits, to a small hint. */
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";

interface Props {
  /** Talking is what is offered first. */
  readonly isFirst?: boolean;
  /** What it follows, where a page has it twice. */
  readonly after?: string;
  /** One is at the hints already. */
  readonly isHints?: boolean;
}

export const Onward = ({ isFirst = false, after, isHints = false }: Props) => {
  const t = useTexts("exhibits");
  return (
    <section className="exhibit-onward" aria-label={after ?? t("onward.title")}>
      <p>{t("onward.lead")}</p>
      <div className="row">
        <button type="button" className={isFirst ? "button primary" : "button"} onClick={() => goTo("/talk")}>
          {t("onward.talk")}
        </button>
        <button type="button" className="button" onClick={() => goTo("/see/finder")}>
          {t("onward.finder")}
        </button>
        {!isHints && (
          <button type="button" className="button" onClick={() => goTo("/see/hints")}>
            {t("onward.hints")}
          </button>
        )}
      </div>
      <p className="hint">{t("onward.numbers")}</p>
    </section>
  );
};
