/** For whoever stands in a zone, in either view: what there is to see here, one press away. */
import type { ZoneId } from "../../shared/walk/map.ts";
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { sightsIn } from "./sights.ts";
import "./sights.css";

export const SightsHere = ({ zone }: { readonly zone: ZoneId }) => {
  const t = useTexts("sights");
  const here = sightsIn(zone);
  if (here.length === 0) return null;
  return (
    <section className="sights-here" aria-label={t("here")}>
      <div className="row">
        {here.map((id) => (
          <button key={id} type="button" className="button primary" onClick={() => goTo(`/see/${id}`)}>
            {t(`names.${id}`)}
          </button>
        ))}
      </div>
    </section>
  );
};
