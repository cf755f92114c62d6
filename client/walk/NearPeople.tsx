import { useTexts } from "../campaign/language.ts";
import { step } from "../../shared/walk/step.ts";
import { yawTowards } from "../../shared/walk/geometry.ts";
import { useNearby } from "../session/nearby.ts";
import { type Person, usePeople } from "../session/people.ts";
import { motions, walker } from "../session/world.ts";
import { pointsAt } from "./pointing.ts";

/** How near one walks up to somebody, metres. */
const BESIDE_M = 1.3;

const walkUpTo = (slot: number): void => {
  const them = motions.shown.get(slot);
  if (them) walker.walkTo(step(them, yawTowards(them, walker.motion), BESIDE_M));
};

/** What can be said about somebody at a glance. */
const useFacts = (): ((person: Person) => string[]) => {
  const t = useTexts("square");
  return (p) => [
    ...(p.kind === "sample" ? [t("people.sample")] : []),
    ...(p.seat === null ? [] : [t("people.sitting")]),
    ...(p.umbrella ? [t("people.umbrella")] : []),
    ...(p.away ? [t("people.dropped")] : []),
  ];
};

/** Those within earshot, nearest first. */
export const NearPeople = () => {
  const t = useTexts("square");
  const near = useNearby((s) => s.near);
  const people = usePeople((s) => s.people);
  const facts = useFacts();
  if (near.length === 0) return <p>{t("people.nobody")}</p>;
  return (
    <ul className="near-people">
      {near.map(({ slot, metres }) => {
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
  );
};
