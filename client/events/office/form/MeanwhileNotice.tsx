import { useTexts } from "../../../campaign/language.ts";
import type { Drafting } from "./useDraft.ts";

/** Somebody else saved meanwhile: what came into the form from them, and where both wrote, a choice. */
export const MeanwhileNotice = ({ drafting: { meanwhile, take, seen } }: { readonly drafting: Drafting }) => {
  const t = useTexts("eventForm");
  return (
    <div role="alert" className="plan-alert">
      {meanwhile && (
        <div className="office-advice office-stack plan-tight">
          <p>
            <strong>{t("meanwhile.title")}</strong>
          </p>
          {meanwhile.taken.length > 0 && (
            <p>{t("meanwhile.taken", { parts: meanwhile.taken.map((part) => t(`parts.${part}`)).join("、") })}</p>
          )}
          {meanwhile.both.length > 0 && (
            <>
              <p>{t("meanwhile.both")}</p>
              <ul className="office-row">
                {meanwhile.both.map((part) => (
                  <li key={part}>
                    <button type="button" className="button" onClick={() => take(part)}>
                      {t("meanwhile.take", { part: t(`parts.${part}`) })}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="office-row">
            <button type="button" className="button" onClick={seen}>
              {t("meanwhile.seen")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
};
