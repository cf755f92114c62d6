import { type FormEvent, useId, useState } from "react";
import { GAP_MIN, PER_DAY, PHRASES, type RosterView } from "../../../shared/consult/office.ts";
import { AT_ONCE, type BoothRules, LENGTHS_MIN } from "../../../shared/consult/times.ts";
import { useTexts } from "../../campaign/language.ts";
import { setCounsellor, setRules } from "../../session/office.ts";
import { Choices } from "../../ui/Choices.tsx";
import { useDoing } from "./doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { linesOf } from "./phrases.ts";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
}

interface NumberProps {
  readonly label: string;
  readonly hint?: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const isIn = ({ min, max }: NumberProps["range"], value: number) =>
  Number.isInteger(value) && value >= min && value <= max;

const NumberField = ({ label, hint, range, value, onChange }: NumberProps) => {
  const t = useTexts("office");
  const id = useId();
  const isSound = isIn(range, value);
  return (
    <div className="office-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field office-number-field"
        type="number"
        inputMode="numeric"
        {...range}
        value={Number.isNaN(value) ? "" : value}
        aria-invalid={!isSound}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <p id={`${id}-hint`} className={isSound ? "hint" : "problem"}>
        {isSound ? hint : t("problems.number", range)}
      </p>
    </div>
  );
};

/** How long, how much breath, how often, and the phrases for everybody. */
const Rules = ({ roster, organisation }: Props) => {
  const t = useTexts("office");
  const id = useId();
  const doing = useDoing();
  const [draft, setDraft] = useState<BoothRules>(roster.rules);
  const [words, setWords] = useState(roster.phrases.join("\n"));
  const phrases = linesOf(words);
  const isTooMuch = phrases.length > PHRASES.most || phrases.some((phrase) => phrase.length > PHRASES.length);
  const isSound = !isTooMuch && isIn(GAP_MIN, draft.gapMin) && isIn(PER_DAY, draft.perDay);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSound) void doing.perform(() => setRules({ organisation, ...draft, phrases }), t("rules.saved"));
  };
  const change = (part: Partial<BoothRules>) => setDraft({ ...draft, ...part });
  return (
    <form className="office-part office-rules" noValidate onSubmit={submit} aria-label={t("pages.rules")}>
      <Choices
        label={t("rules.length")}
        options={LENGTHS_MIN}
        value={draft.lengthMin}
        onChange={(lengthMin) => change({ lengthMin })}
        name={(count) => t("rules.minutes", { count })}
      />
      <div className="office-fields">
        <NumberField
          label={t("rules.gap")}
          hint={t("rules.gapHint")}
          range={GAP_MIN}
          value={draft.gapMin}
          onChange={(gapMin) => change({ gapMin })}
        />
        <NumberField
          label={t("rules.perDay")}
          range={PER_DAY}
          value={draft.perDay}
          onChange={(perDay) => change({ perDay })}
        />
      </div>
      <div className="office-field">
        <label htmlFor={`${id}-phrases`}>{t("rules.phrases")}</label>
        <p id={`${id}-phrases-hint`} className="hint">
          {t("rules.phrasesHint", { most: PHRASES.most })}
        </p>
        <textarea
          id={`${id}-phrases`}
          className="field area"
          rows={6}
          value={words}
          aria-invalid={isTooMuch}
          aria-describedby={`${id}-phrases-hint ${id}-phrases-problem`}
          onChange={(event) => setWords(event.target.value)}
        />
        <p id={`${id}-phrases-problem`} className="problem" aria-live="polite">
          {isTooMuch && t("problems.phrases", PHRASES)}
        </p>
      </div>
      <div className="office-row">
        <button type="submit" className="button strong" aria-disabled={!isSound} aria-busy={doing.busy}>
          {t("rules.save")}
        </button>
      </div>
      <Outcome doing={doing} />
    </form>
  );
};

const AT_ONCES = Array.from({ length: AT_ONCE.max }, (_, i) => AT_ONCE.min + i);

/** How many conversations at once, for each counsellor. */
const AtOnces = ({ roster, organisation }: Props) => {
  const t = useTexts("office");
  const doing = useDoing();
  const [draft, setDraft] = useState<Readonly<Record<string, number>>>({});
  const here = roster.counsellors.filter(({ isHere }) => isHere);
  const changed = here.filter(({ id, atOnce }) => (draft[id] ?? atOnce) !== atOnce);
  const save = async () => {
    for (const { id } of changed) await setCounsellor({ organisation, account: id, atOnce: draft[id]! });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed.length > 0) void doing.perform(save, t("rules.atOnceSaved"));
  };
  return (
    <form className="office-part" noValidate onSubmit={submit} aria-labelledby="office-at-once">
      <h2 id="office-at-once">{t("rules.counsellors")}</h2>
      <p className="hint">{t(here.length > 0 ? "rules.counsellorsHint" : "rules.noCounsellors")}</p>
      <ul className="office-counsellors">
        {here.map(({ id, name, atOnce }) => (
          <li key={id} className="office-at-once">
            <Choices
              label={name}
              options={AT_ONCES}
              value={draft[id] ?? atOnce}
              onChange={(count) => setDraft({ ...draft, [id]: count })}
              name={(count) => t("rules.people", { count })}
            />
          </li>
        ))}
      </ul>
      {here.length > 0 && (
        <div className="office-row">
          <button type="submit" className="button strong" aria-disabled={changed.length === 0} aria-busy={doing.busy}>
            {t("rules.atOnceSave")}
          </button>
        </div>
      )}
      <Outcome doing={doing} />
    </form>
  );
};

/** What an organisation sets for its own booths. */
export const RulesPage = ({ roster, organisation }: Props) => {
  const t = useTexts("office");
  return (
    <>
      <p className="office-lead">{t("rules.lead")}</p>
      <Rules roster={roster} organisation={organisation} />
      <AtOnces roster={roster} organisation={organisation} />
    </>
  );
};
