/** Doing something about the person of a report: what, for how long, why, in which words; and what they will read. */
import type { DeskReport } from "../../../shared/safety/desk.ts";
import {
  needsSecond,
  type SanctionReason,
  sanctionKinds,
  sanctionLengths,
  sanctionReasons,
} from "../../../shared/safety/sanction.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useLength } from "./Ago.tsx";
import { sanction, type SanctionGiven } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { ACT_FORM } from "./reportKeys.ts";
import { Select } from "./Select.tsx";
import { Told } from "./Told.tsx";
import { Words } from "./Words.tsx";

/** As the server takes it. */
const MOST = 500;

const reasonOf = ({ reason }: DeskReport): SanctionReason => sanctionReasons.find((r) => r === reason) ?? "other";

export const Act = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const lengthOf = useLength();
  const doing = useDoing();
  const [draft, write, forget] = useDraft<Required<Omit<SanctionGiven, "report">>>(`act/${report.id}`, {
    kind: "warning",
    length: 0,
    reason: reasonOf(report),
    words: "",
    flood: false,
  });
  const { kind, length, reason, words, flood } = draft;
  const lengths = sanctionLengths[kind];
  const keepsOut = kind === "out" || kind === "ban";
  const kindName = t(`kinds.${kind}`);
  const perform = async () => {
    const given = { ...draft, words: words.trim(), flood: flood && keepsOut, report: report.id };
    if (await doing.perform(() => sanction(given), t("act.done", { kind: kindName }))) forget();
  };
  return (
    <Part level={3} title={t("act.title")}>
      <div className="act" id={ACT_FORM}>
        <Choices
          label={t("act.kind")}
          options={sanctionKinds}
          value={kind}
          onChange={(chosen) => write({ kind: chosen, length: sanctionLengths[chosen][0] })}
          name={(k) => t(`kinds.${k}`)}
        />
        {lengths.length > 1 && (
          <Choices
            label={t("act.length")}
            options={lengths}
            value={length}
            onChange={(chosen) => write({ length: chosen })}
            name={lengthOf}
          />
        )}
        {needsSecond(length) && <p className="advice">{t("act.second")}</p>}
        <Select
          label={t("act.reason")}
          options={sanctionReasons}
          value={reason}
          onChange={(chosen) => write({ reason: chosen })}
          name={(r) => t(`reasons.${r}`)}
        />
        <Words
          label={t("act.words")}
          hint={t("act.wordsHint")}
          most={MOST}
          value={words}
          onChange={(value) => write({ words: value })}
          optional
        />
        {keepsOut && (
          <div>
            <Switch label={t("act.flood")} on={flood} onChange={(on) => write({ flood: on })} />
            <p className="hint">{t("act.floodHint")}</p>
          </div>
        )}
        <Told kind={kind} length={length} reason={reason} words={words} />
        <button type="button" className="button strong" aria-disabled={doing.isBusy} onClick={() => void perform()}>
          {t("act.perform", { kind: kindName })}
        </button>
        <Outcome doing={doing} />
      </div>
    </Part>
  );
};
