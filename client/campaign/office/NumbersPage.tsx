/** The directory for those who confirm it: two people, each with an account of their own, find a record right. */
import { useState } from "react";
import type { NumberView } from "../../../shared/campaign/placeOffice.ts";
import { confirmNumber } from "../../session/placeOffice.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Outside } from "../../ui/Outside.tsx";
import { useOwnText, useTexts } from "../language.ts";
import { dayName } from "../season/when.ts";
import { useSettings } from "../settings.ts";
import { HelpHours } from "./HelpHours.tsx";
import { useDoing } from "./office.ts";

interface Props {
  readonly numbers: readonly NumberView[];
  readonly mayEdit: boolean;
}

const Who = ({ number }: { readonly number: NumberView }) => {
  const t = useTexts("placeOffice");
  const language = useSettings((s) => s.language);
  const { confirmedBy } = number;
  if (confirmedBy.length === 0) return <p>{t("numbers.nobody")}</p>;
  return (
    <p>
      {t("numbers.by")}{" "}
      {confirmedBy.map(({ name, on, isMe }, i) => (
        <span key={`${name} ${on} ${isMe}`}>
          {i > 0 && "、"}
          {name}
          {isMe && ` (${t("numbers.me")})`} {dayName(on, language)}
        </span>
      ))}
    </p>
  );
};

const Card = ({ number, mayEdit }: Omit<Props, "numbers"> & { readonly number: NumberView }) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const doing = useDoing();
  const { id, name, tel, url, hoursNote, source, standing, isCore, checkedOn, confirmedBy, digest } = number;
  const mine = confirmedBy.some(({ isMe }) => isMe);
  const title = own(name);
  const confirm = (isRight: boolean) =>
    void doing.perform(
      () => confirmNumber(id, digest, isRight),
      t(isRight ? "numbers.confirmed" : "numbers.withdrawn", { name: title }),
    );
  return (
    <li className="office-part place-number">
      <h2>{title}</h2>
      <p className="row">
        <span className={standing === "good" ? "pill" : "pill is-due"}>{t(`standings.${standing}`)}</span>
        {isCore && <span className="pill">{t("numbers.core")}</span>}
      </p>
      <dl className="place-record">
        {tel && (
          <>
            <dt>{t("numbers.tel")}</dt>
            <dd>
              <a href={`tel:${tel}`}>{tel}</a>
            </dd>
          </>
        )}
        {url && (
          <>
            <dt>{t("numbers.url")}</dt>
            <dd>
              <Outside href={url} />
            </dd>
          </>
        )}
        <dt>{t("numbers.hours")}</dt>
        <dd>{own(hoursNote)}</dd>
        <dt>{t("numbers.source")}</dt>
        <dd>
          {source.title} {source.url && <Outside href={source.url} label={t("numbers.source")} />}
        </dd>
        <dt>{t("numbers.checked")}</dt>
        <dd>{dayName(checkedOn, language)}</dd>
      </dl>
      <Who number={number} />
      <div className="office-row">
        {mine ? (
          <button type="button" className="button" aria-busy={doing.busy} onClick={() => confirm(false)}>
            {t("numbers.withdraw")}
            <span className="spoken"> {title}</span>
          </button>
        ) : null}
        <button type="button" className="button strong" aria-busy={doing.busy} onClick={() => confirm(true)}>
          {t(mine ? "numbers.again" : "numbers.right")}
          <span className="spoken"> {title}</span>
        </button>
      </div>
      {mayEdit && <HelpHours key={JSON.stringify([number.closed, number.only])} number={number} doing={doing} />}
      <Outcome doing={doing} />
    </li>
  );
};

const filters = ["due", "all"] as const;
type Filter = (typeof filters)[number];

/** So many at first, and more by a press. */
const PAGE = 24;

const isDue = ({ standing }: NumberView): boolean => standing === "confirm";

export const NumbersPage = ({ numbers, mayEdit }: Props) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  const [filter, setFilter] = useState<Filter>("all");
  const [words, setWords] = useState("");
  const [most, setMost] = useState(PAGE);
  // What was confirmed just now stays where it is: the focus is there, and what came of it is said there.
  const [order, setOrder] = useState(() => numbers.map(({ id }) => id));
  const choose = (next: Filter) => {
    setFilter(next);
    setOrder(numbers.filter((number) => next === "all" || isDue(number)).map(({ id }) => id));
  };
  const wanted = words.trim().toLowerCase();
  const shown = order
    .flatMap((id) => numbers.find((number) => number.id === id) ?? [])
    .filter(({ name, tel = "" }) => wanted === "" || `${own(name)} ${name.ja} ${tel}`.toLowerCase().includes(wanted));
  return (
    <>
      <p className="office-lead">{t("numbers.how")}</p>
      <div className="office-part">
        <Choices
          label={t("numbers.filter")}
          options={filters}
          value={filter}
          onChange={choose}
          name={(one) => t(`numbers.${one}`, { count: one === "due" ? numbers.filter(isDue).length : numbers.length })}
        />
        <label className="office-field">
          {t("numbers.search")}
          <input className="field" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      {shown.length === 0 && <p>{t("numbers.none")}</p>}
      <ul className="place-numbers">
        {shown.slice(0, most).map((number) => (
          <Card key={number.id} number={number} mayEdit={mayEdit} />
        ))}
      </ul>
      {shown.length > most && (
        <div className="office-row">
          <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
            {t("numbers.more", { count: shown.length - most })}
          </button>
        </div>
      )}
    </>
  );
};
