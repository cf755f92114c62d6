import { useTexts } from "../../campaign/language.ts";
import { useDesk } from "./desk.ts";
import { setCalm } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";

/** The button's id: a key leads to it, from any page. */
export const CALM_BUTTON = "desk-calm";

/** The whole place down to ready phrases, and up again: one press each. */
export const Calm = () => {
  const t = useTexts("desk");
  const isCalm = useDesk((s) => s.today?.rules.isCalm ?? false);
  const doing = useDoing();
  return (
    <Part title={t("calm.title")} className={isCalm ? "calm is-calm" : "calm"}>
      <p>{t(isCalm ? "calm.on" : "calm.off")}</p>
      <button
        id={CALM_BUTTON}
        type="button"
        className="button primary"
        onClick={() => void doing.perform(() => setCalm(!isCalm), "", String(!isCalm))}
      >
        {t(isCalm ? "calm.turnOff" : "calm.turnOn")}
      </button>
      <Outcome doing={doing} />
    </Part>
  );
};
