/** Before the first call: which shift, which topics and languages, how many at once. The same form changes them later. */
import { type FormEvent, useId, useState } from "react";
import { type Language, languages } from "../../../shared/campaign/language.ts";
import type { ConsoleView } from "../../../shared/consult/console.ts";
import { AT_ONCE } from "../../../shared/consult/times.ts";
import { type Topic, topics } from "../../../shared/consult/topics.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { setSound, useSound } from "../visit/chime.ts";
import { useClockWords } from "./clockWords.ts";
import { useDeed } from "./deed.ts";
import { useRoom } from "./source.ts";

interface BoxesProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly name: (option: T) => string;
}

/** Any of several. */
const Boxes = <T extends string>({ label, hint, options, chosen, onChange, name }: BoxesProps<T>) => {
  const id = useId();
  return (
    <fieldset className="choice-group" aria-describedby={id}>
      <legend>{label}</legend>
      <p id={id} className="hint">
        {hint}
      </p>
      <div className="choices">
        {options.map((option) => (
          <label key={option} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, option] : chosen.filter((other) => other !== option))
              }
            />
            {name(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Whoever does not know what it is about, is heard by everybody. */
const topicsToHear = topics.filter((topic) => topic !== "unsure");
const atOnceOptions = Array.from({ length: AT_ONCE.max }, (_, i) => i + AT_ONCE.min);

interface Props {
  readonly view: ConsoleView;
  /** The form has done its work. */
  readonly onDone?: () => void;
}

export const Begin = ({ view, onDone }: Props) => {
  const t = useTexts("console");
  const tc = useTexts();
  const ti = useTexts("intake");
  const own = useOwnText();
  const clock = useClockWords();
  const { deeds } = useRoom().source;
  const isLoud = useSound();
  const doing = useDeed();
  const { duty, shifts, atOnceMost } = view;
  const [shift, setShift] = useState<string | null>(view.shift?.id ?? null);
  const [about, setAbout] = useState<readonly Topic[]>(duty?.topics ?? []);
  const [spoken, setSpoken] = useState<readonly Language[]>(duty?.languages ?? ["ja", "easy"]);
  const [atOnce, setAtOnce] = useState(duty?.atOnce ?? AT_ONCE.min);
  const chosen = shifts.find(({ id }) => id === shift) ?? shifts[0];
  if (!chosen) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (spoken.length === 0) return;
    const wish = { shift: chosen.id, topics: [...about], languages: [...spoken], atOnce };
    void doing.perform(() => deeds.begin(wish)).then((isDone) => isDone && onDone?.());
  };
  return (
    <form className="console-form" onSubmit={submit}>
      <Choices
        label={t("begin.shift")}
        options={shifts.map(({ id }) => id)}
        value={chosen.id}
        onChange={setShift}
        name={(id) => {
          const { booth, from, to } = shifts.find((one) => one.id === id)!;
          return t("begin.time", { booth: own(booth), from: clock(from), to: clock(to) });
        }}
      />
      <Boxes
        label={t("begin.topics")}
        hint={t("begin.topicsHint")}
        options={topicsToHear}
        chosen={about}
        onChange={setAbout}
        name={(topic) => ti(`topics.${topic}`)}
      />
      <Boxes
        label={t("begin.languages")}
        hint={spoken.length === 0 ? t("begin.languagesMissing") : ""}
        options={languages}
        chosen={spoken}
        onChange={setSpoken}
        name={(language) => tc(`languages.${language}`)}
      />
      {atOnceMost > AT_ONCE.min && (
        <Choices
          label={t("begin.atOnce")}
          options={atOnceOptions.filter((count) => count <= atOnceMost)}
          value={Math.min(atOnce, atOnceMost)}
          onChange={setAtOnce}
          name={(count) => t("begin.atOncePeople", { count })}
        />
      )}
      <Switch label={t("duty.sound")} on={isLoud} onChange={setSound} />
      <div className="row">
        <button type="submit" className="button primary" aria-busy={doing.isBusy}>
          {t(duty ? "begin.changeDone" : "begin.start")}
        </button>
      </div>
      <output className="problem">{doing.problem || (spoken.length === 0 && t("begin.languagesMissing"))}</output>
    </form>
  );
};
