import { useState } from "react";
import { type Danger, dangers, type Emergency, type Place, places } from "../../../shared/consult/runbook.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";

interface Props {
  readonly emergency: Emergency | null;
  readonly onSay: (facts: Pick<Emergency, "danger" | "place">) => void;
}

const Choose = ({ emergency, onSay }: Props) => {
  const t = useTexts("runbook");
  const [danger, setDanger] = useState<Danger>(emergency?.danger ?? "life");
  const [place, setPlace] = useState<Place>(emergency?.place ?? "unasked");
  const isChanged = danger !== emergency?.danger || place !== emergency.place;
  return (
    <>
      <Choices
        label={t("danger")}
        options={dangers}
        value={danger}
        onChange={setDanger}
        name={(one) => t(`dangers.${one}`)}
      />
      <Choices
        label={t("place")}
        options={places}
        value={place}
        onChange={setPlace}
        name={(one) => t(`places.${one}`)}
      />
      {isChanged && (
        <button type="button" className="button alarm" onClick={() => onSay({ danger, place })}>
          {t(emergency ? "change" : "begin")}
        </button>
      )}
    </>
  );
};

/** Declares an emergency, or says what is known by now. What the other desk says meanwhile is what the choices begin with. */
export const Facts = (props: Props) => (
  <Choose key={`${props.emergency?.danger} ${props.emergency?.place}`} {...props} />
);
