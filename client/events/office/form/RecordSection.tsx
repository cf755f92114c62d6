import { LETTERS } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Switch } from "../../../ui/Switch.tsx";
import { LinesField } from "./fields.tsx";
import type { SectionProps } from "./sectionProps.ts";
import * as texts from "./texts.ts";

/** Words that imply no qualification, to begin with. */
const usualRecord = { ja: texts.ja.record.usual, easy: texts.easy.record.usual, en: texts.en.record.usual };

export const RecordSection = ({ draft, change }: SectionProps) => {
  const t = useTexts("eventForm");
  const { record, keepsTranscript } = draft;
  return (
    <>
      <div>
        <Switch
          label={t("record.gives")}
          on={record !== null}
          onChange={(gives) => change({ record: gives ? usualRecord : null })}
        />
        <p className="hint">{t("record.hint")}</p>
      </div>
      {record !== null && (
        <LinesField
          path="record"
          label={t("record.words")}
          hint={t("record.wordsHint")}
          value={record}
          onChange={(words) => change({ record: words })}
          most={LETTERS.record}
          rows={3}
        />
      )}
      <div>
        <Switch
          label={t("record.transcript")}
          on={keepsTranscript}
          onChange={(keeps) => change({ keepsTranscript: keeps })}
        />
        <p className="hint">{t("record.transcriptHint")}</p>
      </div>
    </>
  );
};
