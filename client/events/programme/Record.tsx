/**
 * The record of attendance. The name on it and the reflection are kept on this device alone; the server learns that there is a
 * reflection, and gives the number.
 */
import { type FormEvent, useId, useState } from "react";
import type { EventRecord } from "../../../shared/events/api.ts";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { keep, recall } from "../../campaign/device.ts";
import { useTexts } from "../../campaign/language.ts";
import { askRecord, useProgramme } from "../../session/programme.ts";
import { Line } from "../hall/Line.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { MissingScreen } from "./MissingScreen.tsx";
import { RecordSheet } from "./RecordSheet.tsx";
import { useAsking } from "./trouble.ts";
import { useEvent } from "./useEvent.ts";
import { When } from "./When.tsx";

const LETTERS = { name: 60, reflection: 2000 } as const;

/** What is written here, and found again after a reload; quick exit and "forget me" take it away. */
const useOwnWords = (key: string) => {
  const [words, setWords] = useState(() => recall(key) ?? "");
  return [
    words,
    (next: string) => {
      setWords(next);
      keep(key, next);
    },
  ] as const;
};

interface FormProps {
  readonly card: EventCard;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly reflection: string;
  readonly setReflection: (words: string) => void;
  readonly onMade: (record: EventRecord) => void;
}

const RecordForm = ({ card, name, setName, reflection, setReflection, onMade }: FormProps) => {
  const t = useTexts("programme");
  const id = useId();
  const { isBusy, trouble, run } = useAsking({
    "not-over": t("record.notOver"),
    "too-short": t("record.tooShort"),
    reflection: t("record.needReflection"),
    none: t("record.none"),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => onMade(await askRecord(card.id, reflection.trim() !== "")));
  };
  return (
    <form className="events-form" noValidate onSubmit={send}>
      <p className="events-field">
        <label htmlFor={`${id}-words`}>{t("record.reflection")}</label>
        <span id={`${id}-words-hint`} className="hint">
          {t("record.reflectionText")}
        </span>
        <textarea
          id={`${id}-words`}
          className="field events-area"
          rows={4}
          maxLength={LETTERS.reflection}
          value={reflection}
          aria-describedby={`${id}-words-hint`}
          onChange={(event) => setReflection(event.target.value)}
        />
      </p>
      <p className="events-field">
        <label htmlFor={`${id}-name`}>{t("record.name")}</label>
        <input
          id={`${id}-name`}
          className="field"
          type="text"
          autoComplete="name"
          maxLength={LETTERS.name}
          value={name}
          aria-describedby={`${id}-name-hint`}
          onChange={(event) => setName(event.target.value)}
        />
        <span id={`${id}-name-hint`} className="hint">
          {t("record.nameText")}
        </span>
      </p>
      <output className="problem">{trouble}</output>
      <button type="submit" className="button primary" aria-busy={isBusy}>
        {isBusy ? t("record.making") : t("record.make")}
      </button>
    </form>
  );
};

/** Why there is none to be had now; null where it can be made. */
const whyNot = (card: EventCard, own: OwnEvent | undefined): "none" | "notHere" | "notOver" | null => {
  if (!card.hasRecord) return "none";
  if (own?.percent === null || own === undefined) return "notHere";
  return card.state === "ended" ? null : "notOver";
};

export default function Record({ event }: { readonly event: string }) {
  const t = useTexts("programme");
  const [page, missing, read] = useEvent(event);
  const own = useProgramme((s) => s.own?.get(event));
  const isKnown = useProgramme((s) => s.own !== null);
  const [name, setName] = useOwnWords("own.record.name");
  const [reflection, setReflection] = useOwnWords(`own.record.${event}`);
  const [record, setRecord] = useState<EventRecord | null>(null);
  if (!page || missing === "unknown" || !isKnown)
    return <MissingScreen title={t("record.title")} missing={missing} onAgain={read} />;
  const { card } = page;
  if (record)
    return <RecordSheet record={record} name={name} reflection={reflection} onChange={() => setRecord(null)} />;
  const why = whyNot(card, own);
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("record.title")}
      </h1>
      <p className="events-for">
        <strong>
          <Line of={card.title} />
        </strong>
        <When span={card} />
      </p>
      {own?.percent !== null && own !== undefined && (
        <p className="events-left">{t("record.soFar", { percent: own.percent })}</p>
      )}
      {why !== null ? (
        <p>{t(`record.${why}`)}</p>
      ) : (
        <RecordForm
          card={card}
          name={name}
          setName={setName}
          reflection={reflection}
          setReflection={setReflection}
          onMade={setRecord}
        />
      )}
    </div>
  );
}
