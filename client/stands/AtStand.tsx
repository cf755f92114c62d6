import { useState } from "react";
import type { Stand } from "../../shared/stands/stand.ts";
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { gesture, walkToZone } from "../session/actions.ts";
import { useStaffAt } from "../session/stands.ts";
import { useSession } from "../session/status.ts";
import { walkUpTo } from "../walk/beside.ts";

/** Who of the staff is at the stand now, and how to greet them. What is said then goes the way of all talk in the square. */
export const AtStand = ({ stand }: { readonly stand: Stand }) => {
  const t = useTexts("stands");
  const isInside = useSession((s) => s.status !== "away");
  const staff = useStaffAt(stand.place);
  const [hasGreeted, setGreeted] = useState(false);
  const meet = (slot: number) => {
    goTo("/");
    walkUpTo(slot);
  };
  return (
    <section className="stands-part" aria-labelledby="stand-here">
      <h2 id="stand-here">{t("here")}</h2>
      {!isInside ? (
        <p>{t("hereOutside")}</p>
      ) : staff.length === 0 ? (
        <>
          <p>{t("hereNobody")}</p>
          <div>
            <button
              type="button"
              className="button"
              onClick={() => {
                goTo("/");
                walkToZone("stands");
              }}
            >
              {t("goThere")}
            </button>
          </div>
        </>
      ) : (
        <ul className="stands-staff">
          {staff.map(({ slot, name }) => (
            <li key={slot}>
              <strong>{name}</strong>
              <div className="row">
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    gesture("wave");
                    setGreeted(true);
                  }}
                >
                  {t("greet", { name })}
                </button>
                <button type="button" className="button" onClick={() => meet(slot)}>
                  {t("walkTo", { name })}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {staff.length > 0 && <p className="hint">{t("answerHint")}</p>}
      <output>{hasGreeted && t("greeted")}</output>
    </section>
  );
};
