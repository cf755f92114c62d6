/** Activities all over Japan. A prefecture is chosen, on the map or in the list; nobody is located. */
import { useId } from "react";
import { prefectureNames } from "../../../shared/campaign/prefectures.ts";
import type { Activity } from "../../../shared/exhibits/map.schema.ts";
import { goTo } from "../../app/path.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { focusOnMount, showOnMount } from "../../ui/focus.ts";
import { Outside } from "../../ui/Outside.tsx";
import { Content } from "../Content.tsx";
import * as displays from "../displays.ts";
import * as texts from "../texts.ts";
import { Tiles } from "./Tiles.tsx";
import "../exhibits.css";
import "./map.css";

addTexts("exhibits", texts);
addTexts("displays", displays);

const choose = (prefecture: number | null): void =>
  goTo(prefecture === null ? "/see/map" : `/see/map/${prefecture}`, { instead: true });

const One = ({ activity }: { readonly activity: Activity }) => {
  const t = useTexts("displays");
  const own = useOwnText();
  const { kind, title, about, stand, link, isSample } = activity;
  return (
    <li className="map-activity card">
      <h3>{own(title)}</h3>
      <p className="hint">
        {isSample && <strong className="map-sample">{t("map.sample")}</strong>} {t(`map.kinds.${kind}`)}
      </p>
      <p>{own(about)}</p>
      {stand !== undefined && (
        <button type="button" className="button" onClick={() => goTo(`/see/stands/${stand}`)}>
          {t("map.stand")}
        </button>
      )}
      {link !== undefined && <Outside href={link} label={t("map.link")} />}
    </li>
  );
};

const Here = ({ name, activities }: { readonly name: string; readonly activities: readonly Activity[] }) => {
  const t = useTexts("displays");
  return (
    // On a small screen it stands below the map.
    <section className="map-here" ref={showOnMount}>
      <h2>{t("map.here", { name })}</h2>
      {activities.length === 0 ? (
        <>
          <p>{t("map.none")}</p>
          <div>
            <button type="button" className="button" onClick={() => goTo("/see/finder")}>
              {t("map.finder")}
            </button>
          </div>
        </>
      ) : (
        <ul className="map-activities">
          {activities.map((activity) => (
            <One key={activity.id} activity={activity} />
          ))}
        </ul>
      )}
      {activities.some(({ isSample }) => isSample) && <p className="hint">{t("map.samples")}</p>}
    </section>
  );
};

const Japan = ({ all, item }: { readonly all: readonly Activity[]; readonly item: string | null }) => {
  const t = useTexts("displays");
  const language = useSettings((s) => s.language);
  const id = useId();
  const names = prefectureNames[language];
  const chosen = item !== null && /^([1-9]|[1-3]\d|4[0-7])$/.test(item) ? Number(item) : null;
  const counts = names.map((_, i) => all.filter(({ prefecture }) => prefecture === i + 1).length);
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("map.title")}
      </h1>
      <p>{t("map.lead")}</p>
      <div className="map-board">
        <p className="map-choice">
          <label htmlFor={id}>{t("map.choose")}</label>
          <select
            id={id}
            className="field"
            value={chosen ?? ""}
            onChange={({ target }) => choose(target.value === "" ? null : Number(target.value))}
          >
            <option value="">{t("map.nobody")}</option>
            {names.map((name, i) => (
              <option key={name} value={i + 1}>
                {name}
                {counts[i]! > 0 && ` · ${t("map.count", { count: counts[i]! })}`}
              </option>
            ))}
          </select>
        </p>
        <Tiles counts={counts} chosen={chosen} onChoose={choose} />
        <output className="spoken">
          {chosen !== null && t("map.tile", { name: names[chosen - 1]!, count: counts[chosen - 1]! })}
        </output>
        {chosen !== null && (
          <Here
            key={chosen}
            name={names[chosen - 1]!}
            activities={all.filter(({ prefecture }) => prefecture === chosen)}
          />
        )}
      </div>
    </>
  );
};

export default function MapPage({ item }: { readonly item: string | null }) {
  return <Content<readonly Activity[]> topic="map">{(all) => <Japan all={all} item={item} />}</Content>;
}
