import { useTexts } from "../campaign/language.ts";
import { unblock } from "../session/apart.ts";
import { setMuted, useMuting } from "../session/muting.ts";
import { usePeople } from "../session/people.ts";
import { useSafety } from "../session/safety.ts";
import { useTimes } from "../talk/times.ts";

/** Whom one blocked, and whom one muted on this device; each with the way back. */
export const BlockedPeople = () => {
  const t = useTexts("safety");
  const times = useTimes();
  const blocks = useSafety((s) => s.blocks);
  const muted = useMuting((s) => s.muted);
  const people = usePeople((s) => s.people);
  return (
    <>
      {blocks.length === 0 && <p>{t("blocked.none")}</p>}
      <ul className="tool-lines">
        {blocks.map(({ id, name, at }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> <span className="hint">{t("blocked.at", { date: times.day(at) })}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={t("blocked.undoThe", { name })}
              onClick={() => void unblock(id)}
            >
              {t("blocked.undo")}
            </button>
          </li>
        ))}
      </ul>
      {blocks.length > 0 && <p className="hint">{t("blocked.hint")}</p>}
      {muted.size > 0 && (
        <section>
          <h3>{t("mine.muting")}</h3>
          <ul className="tool-lines">
            {[...muted].map(([slot, { name }]) => (
              <li key={slot}>
                <strong>{name}</strong>
                <button
                  type="button"
                  className="button"
                  aria-label={t("mine.unmuteThe", { name })}
                  onClick={() => {
                    const person = people.get(slot);
                    if (person) setMuted(person, false);
                  }}
                >
                  {t("mine.unmute")}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
