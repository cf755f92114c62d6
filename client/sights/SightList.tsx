/** All there is to see, one press away from anywhere. */
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { type SightId, sights } from "./sights.ts";
import "./sights.css";

export const SightList = () => {
  const t = useTexts("sights");
  return (
    <ul className="sights-all">
      {(Object.keys(sights) as SightId[]).map((id) => (
        <li key={id}>
          <button type="button" className="button" onClick={() => goTo(`/see/${id}`)}>
            {t(`names.${id}`)}
          </button>
        </li>
      ))}
    </ul>
  );
};
