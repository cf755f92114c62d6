import { useTexts } from "../campaign/language.ts";
import { useNearby } from "../session/nearby.ts";
import { type Person, usePeople } from "../session/people.ts";
import { useMuting } from "../session/muting.ts";
import { motions } from "../session/world.ts";
import { open } from "../talk/opened.ts";
import { walkUpTo } from "./beside.ts";
import { useFold } from "./fold.ts";
import { pointsAt } from "./pointing.ts";

/** What can be said about somebody at a glance. */
const useFacts = (): ((person: Person) => string[]) => {
  const t = useTexts("square");
  const tt = useTexts("talk");
  const ts = useTexts("safety");
  const muted = useMuting((s) => s.muted);
  return (p) => [
    ...(p.badge === "none" ? [] : [tt(`badges.${p.badge}`)]),
    ...(p.kind === "sample" ? [t("people.sample")] : []),
    ...(p.seat === null ? [] : [t("people.sitting")]),
    ...(p.umbrella ? [t("people.umbrella")] : []),
    ...(p.away ? [t("people.dropped")] : []),
    ...(muted.has(p.slot) ? [ts("person.isMuted")] : []),
  ];
};

/** Those within earshot, nearest first. */
export const NearPeople = () => {
  const t = useTexts("square");
  const near = useNearby((s) => s.near);
  const people = usePeople((s) => s.people);
  const facts = useFacts();
  const ts = useTexts("safety");
  const { shown, hasMore, more } = useFold(near);
  if (near.length === 0) return <p>{t("people.nobody")}</p>;
  return (
    <>
      <ul className="near-people">
        {shown.map(({ slot, metres }) => {
          const person = people.get(slot);
          if (!person) return null;
          return (
            <li key={slot} className="near-person">
              <span>
                <strong>{person.name}</strong>{" "}
                <span className="hint">{[t("people.away", { metres }), ...facts(person)].join(" · ")}</span>
              </span>
              <button
                type="button"
                className="button quiet person-menu"
                aria-haspopup="dialog"
                aria-label={ts("person.open", { name: person.name })}
                onClick={() => open({ what: "person", slot })}
              >
                …
              </button>
              <button
                type="button"
                className="button"
                {...pointsAt(() => motions.shown.get(slot) ?? null)}
                aria-label={t("people.walkTo", { name: person.name })}
                onClick={() => walkUpTo(slot)}
              >
                {t("people.walk")}
              </button>
            </li>
          );
        })}
      </ul>
      {hasMore && (
        <button type="button" className="button quiet" onClick={more}>
          {t("people.more", { count: near.length - shown.length })}
        </button>
      )}
    </>
  );
};
