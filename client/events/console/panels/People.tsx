/** How many are here and how they take it; who holds the event, and who has the floor. */
import { mayUse } from "../../../../shared/events/kinds.ts";
import { reactions, roundCount } from "../../../../shared/events/reactions.ts";
import type { HandView } from "../../../../shared/events/views.ts";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { useHallNow, useIsOn, useMay, useNow, useRoom, useRun, useView } from "../source.ts";

/** A wave is over after this, ms. */
const WAVE_MS = 4000;

/** What the audience does just now; nothing of it is read out. */
const Reactions = () => {
  const t = useTexts("eventConsole");
  const wave = useHallNow((s) => s.wave);
  const clock = useHallNow((s) => s.clock);
  const now = useNow() - clock;
  const isOver = !wave || now - wave.at > WAVE_MS;
  return (
    <ul className="reactions" aria-label={t("people.reactions")}>
      {reactions.map((reaction) => (
        <li key={reaction}>
          {t(`people.${reaction}`)} <strong>{isOver ? 0 : roundCount(wave.counts[reaction])}</strong>
        </li>
      ))}
    </ul>
  );
};

const Hand = ({ hand: { id, name, part, isHere, hasFloor, isGuest } }: { readonly hand: HandView }) => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const { self } = useView();
  const isOn = useIsOn();
  const mayGive = useMay("run") && isOn && isHere && !hasFloor && mayUse([part], "floor");
  return (
    <li className="hand">
      <p>
        <strong>{name}</strong>{" "}
        <span className="tags">
          {id === self && <span className="mark">{t("people.you")}</span>}
          {hasFloor && <span className="mark floor">{t("people.floor")}</span>}
          {isGuest && <span className="mark">{t("people.guest")}</span>}
        </span>
        <span className="hint">
          {t(`parts.${part}`)} · {isHere ? "●" : "○"} {t(isHere ? "people.here" : "people.away")}
        </span>
      </p>
      {mayGive && id !== self && (
        <button
          type="button"
          className="button"
          aria-label={t("people.giveTo", { name })}
          onClick={() => tell("run", { deed: "give", to: id })}
        >
          {t("people.give")}
        </button>
      )}
      {mayGive && id === self && (
        <button type="button" className="button" onClick={() => tell("run", { deed: "take" })}>
          {t("people.take")}
        </button>
      )}
    </li>
  );
};

export const People = () => {
  const t = useTexts("eventConsole");
  const { hands, people, registered, waiting } = useRun();
  const inHalls = useHallNow((s) => s.people);
  const numbers = [
    ["total", inHalls ?? people],
    ["registered", registered],
    ["waiting", waiting],
  ] as const;
  return (
    <div className="people">
      <h3>{t("people.audience")}</h3>
      <dl className="audience">
        {numbers.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`people.${name}`)}</dt>
            <dd>{t("people.count", { count })}</dd>
          </div>
        ))}
      </dl>
      <Reactions />
      <h3>{t("people.hands")}</h3>
      <ul className="hands" ref={keepFocus}>
        {hands.map((hand) => (
          <Hand key={hand.id} hand={hand} />
        ))}
      </ul>
    </div>
  );
};
