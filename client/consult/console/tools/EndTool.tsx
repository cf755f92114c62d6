/** The end of a conversation, with a reason that holds nothing of what was said. */
import { useState } from "react";
import { useStore } from "zustand";
import { difficult, endReasons, isDifficult } from "../../../../shared/consult/transitions.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { useDeed } from "../deed.ts";
import type { OwnReason } from "../reasonWords.ts";
import { useRoom } from "../source.ts";
import { insert } from "./insert.ts";
import { closings, limits } from "./readyPhrases.ts";
import type { ToolProps } from "./Tools.tsx";

const usual = endReasons.counsellor.filter((reason) => !isDifficult(reason));

export const EndTool = ({ open: { own, talk } }: ToolProps) => {
  const t = useTexts("console");
  const { source, talks } = useRoom();
  const doing = useDeed();
  const [reason, setReason] = useState<OwnReason | null>(null);
  const [avoids, setAvoids] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const waits = useStore(talk.store, (s) => s.refused?.what === "end" && s.refused.why === "visitor-away");
  const isHard = reason !== null && isDifficult(reason);
  const language = own.intake.language ?? "ja";
  const end = async () => {
    setMissing(reason === null);
    if (reason === null) return;
    if (isHard && avoids && !(await doing.perform(() => source.deeds.avoid(own.ticket)))) return;
    talk.tell("end", { reason });
  };
  return (
    <>
      <p className="hint">{t("end.lead")}</p>
      <Choices
        label={t("end.reason")}
        options={usual}
        value={reason}
        onChange={setReason}
        name={(one) => t(`end.reasons.${one}`)}
        problem={isMissing ? t("end.missing") : null}
      />
      <Choices
        label={t("end.difficult")}
        options={difficult}
        value={isHard ? (reason as (typeof difficult)[number]) : null}
        onChange={setReason}
        name={(one) => t(`end.reasons.${one}`)}
      />
      {isHard && (
        <>
          <p className="hint">{t("end.difficultHint")}</p>
          {!source.isPractice && <Switch label={t("end.avoid")} on={avoids} onChange={setAvoids} />}
        </>
      )}
      <details className="tool-more">
        <summary>{t("end.words")}</summary>
        <ul className="phrases">
          {(isHard ? limits : closings).map((texts) => (
            <li key={texts.en}>
              <button type="button" className="phrase" onClick={() => insert(talks, own.session, texts[language])}>
                {texts[language]}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" className="button strong" onClick={() => void end()}>
        {t("end.button")}
      </button>
      <output className="problem">{doing.problem || (waits && t("problems.visitor-away"))}</output>
    </>
  );
};
