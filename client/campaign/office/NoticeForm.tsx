/** A notice as it is written: in three languages, from a moment to another, with what it will look like. */
import { useId, useState } from "react";
import { clockOf, DAY_MS, dayOf, momentOf } from "../../../shared/campaign/days.ts";
import { type Language, languages, languageTag } from "../../../shared/campaign/language.ts";
import { type Notice, noticeKinds } from "../../../shared/campaign/notices.ts";
import { NOTICE_LENGTH } from "../../../shared/campaign/noticeLength.ts";
import { tellNotice } from "../../session/placeOffice.ts";
import type { Doing } from "../../staff/office/doing.ts";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { useTexts } from "../language.ts";
import { DateField } from "./fields.tsx";

interface Props {
  /** Null: a new one. */
  readonly notice: Notice | null;
  readonly now: number;
  readonly doing: Doing;
  readonly onClose: () => void;
}

/** A moment as its field has it, by Japan's clock: "2027-05-01T10:00". */
const fieldOf = (at: number): string => `${dayOf(at)}T${clockOf(at)}`;
const momentIn = (field: string): number | null => {
  const [day = "", clock = ""] = field.split("T");
  return momentOf(day, clock.slice(0, 5));
};

const Words = ({
  language,
  value,
  isWrong,
  onChange,
}: {
  readonly language: Language;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}) => {
  const t = useTexts("placeOffice");
  const id = useId();
  return (
    <div className="office-field">
      <label htmlFor={id}>{t(`languages.${language}`)}</label>
      <textarea
        id={id}
        className="field area"
        rows={2}
        lang={languageTag(language)}
        maxLength={NOTICE_LENGTH}
        value={value}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};

export const NoticeForm = ({ notice, now, doing, onClose }: Props) => {
  const t = useTexts("placeOffice");
  const [kind, setKind] = useState(notice?.kind ?? "notice");
  const [words, setWords] = useState(notice?.words ?? { ja: "", easy: "", en: "" });
  const [from, setFrom] = useState(fieldOf(notice?.from ?? now));
  const [to, setTo] = useState(fieldOf(notice?.to ?? now + DAY_MS));
  const [problem, setProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    const [begins, ends] = [momentIn(from), momentIn(to)];
    if (languages.some((language) => words[language].trim() === "")) return setProblem(t("problems.words"));
    if (begins === null || ends === null || ends <= begins) return setProblem(t("problems.times"));
    setProblem(null);
    const told = { id: notice?.id ?? null, kind, words: { ...words }, from: begins, to: ends };
    if (await doing.perform(() => tellNotice(told), t("notices.told"))) onClose();
  };
  return (
    <OfficeForm
      title={t(notice ? "notices.change" : "notices.new")}
      problem={problem ?? doing.problem}
      isBusy={doing.busy}
      save={t("notices.tell")}
      onSend={send}
      onCancel={onClose}
    >
      <Choices
        label={t("notices.kind")}
        options={noticeKinds}
        value={kind}
        onChange={setKind}
        name={(one) => t(`kinds.${one}`)}
      />
      <p className="hint">{t("notices.hint", { most: NOTICE_LENGTH })}</p>
      {languages.map((language) => (
        <Words
          key={language}
          language={language}
          value={words[language]}
          isWrong={isTried && words[language].trim() === ""}
          onChange={(value) => setWords({ ...words, [language]: value })}
        />
      ))}
      <div className="office-fields">
        <DateField label={t("notices.from")} type="datetime-local" value={from} onChange={setFrom} />
        <DateField label={t("notices.to")} type="datetime-local" value={to} onChange={setTo} />
      </div>
      <p className="hint">{t("fields.japan")}</p>
    </OfficeForm>
  );
};
