/** Ready phrases: everybody's, the organisation's, one's own. A press puts one into what is being written. */
import { useEffect, useState } from "react";
import type { Language } from "../../../../shared/campaign/language.ts";
import { PHRASE_MOST, type Phrases } from "../../../../shared/consult/console.ts";
import { useTexts } from "../../../campaign/language.ts";
import { useSettings } from "../../../campaign/settings.ts";
import { ApiError } from "../../../session/api.ts";
import { useDeed } from "../deed.ts";
import { useRoom } from "../source.ts";
import { insert } from "./insert.ts";
import { phraseGroups } from "./readyPhrases.ts";
import type { ToolProps } from "./Tools.tsx";

interface ListProps {
  readonly title: string;
  readonly phrases: readonly string[];
  readonly onChoose: (phrase: string) => void;
}

const List = ({ title, phrases, onChoose }: ListProps) => (
  <>
    <h4>{title}</h4>
    <ul className="phrases">
      {phrases.map((phrase) => (
        <li key={phrase}>
          <button type="button" className="phrase" onClick={() => onChoose(phrase)}>
            {phrase}
          </button>
        </li>
      ))}
    </ul>
  </>
);

interface EditProps {
  readonly own: readonly string[];
  readonly onKept: (own: readonly string[]) => void;
}

/** One's own phrases, added and taken away one by one. */
const Edit = ({ own, onKept }: EditProps) => {
  const t = useTexts("console");
  const { deeds } = useRoom().source;
  const doing = useDeed();
  const [words, setWords] = useState("");
  const keep = (phrases: readonly string[]) =>
    doing
      .perform(() => deeds.keepPhrases(phrases))
      .then((isKept) => {
        if (isKept) onKept(phrases);
        return isKept;
      });
  const add = () => {
    const phrase = words.trim();
    if (phrase !== "" && !own.includes(phrase)) void keep([...own, phrase]).then((isKept) => isKept && setWords(""));
  };
  return (
    <div className="phrase-edit">
      <ul className="phrases">
        {own.map((phrase) => (
          <li key={phrase} className="phrase-own">
            <span>{phrase}</span>
            <button
              type="button"
              className="button quiet"
              aria-label={t("phrases.remove", { text: phrase })}
              onClick={() => void keep(own.filter((other) => other !== phrase))}
            >
              {t("phrases.removeShort")}
            </button>
          </li>
        ))}
      </ul>
      <label>
        {t("phrases.newPhrase")}
        <textarea
          className="field area"
          rows={2}
          maxLength={PHRASE_MOST}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <button type="button" className="button" onClick={add}>
        {t("phrases.add")}
      </button>
      <output className="problem">{doing.problem}</output>
    </div>
  );
};

/** One's own and the organisation's; null until they are here. */
const usePhrases = (): readonly [Phrases | null, (phrases: Phrases) => void, boolean] => {
  const { deeds } = useRoom().source;
  const [phrases, setPhrases] = useState<Phrases | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    deeds.phrases().then(setPhrases, (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      setFailed(true);
    });
  }, [deeds]);
  return [phrases, setPhrases, hasFailed];
};

export const PhrasesTool = ({ open: { own } }: ToolProps) => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const mine = useSettings((s) => s.language);
  const [phrases, setPhrases, hasFailed] = usePhrases();
  const [isEditing, setEditing] = useState(false);
  // What is sent is read by the visitor: in their language.
  const language: Language = own.intake.language ?? mine;
  const choose = (phrase: string) => insert(talks, own.session, phrase);
  return (
    <>
      <p className="hint">
        {t("phrases.insert")}
        {language !== mine && ` ${t("phrases.language")}`}
      </p>
      {phrases && phrases.shared.length > 0 && (
        <List title={t("phrases.shared")} phrases={phrases.shared} onChoose={choose} />
      )}
      {phrases && (
        <>
          {isEditing ? (
            <>
              <h4>{t("phrases.own")}</h4>
              <Edit own={phrases.own} onKept={(kept) => setPhrases({ ...phrases, own: kept })} />
            </>
          ) : (
            <List title={t("phrases.own")} phrases={phrases.own} onChoose={choose} />
          )}
          {!isEditing && phrases.own.length === 0 && <p className="hint">{t("phrases.ownEmpty")}</p>}
          <button
            type="button"
            className="button quiet"
            aria-pressed={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t(isEditing ? "phrases.editDone" : "phrases.edit")}
          </button>
        </>
      )}
      <output className="problem">{hasFailed && t("phrases.failed")}</output>
      {phraseGroups.map(({ id, title, phrases: ready }) => (
        <List key={id} title={title[mine]} phrases={ready.map((texts) => texts[language])} onChoose={choose} />
      ))}
    </>
  );
};
