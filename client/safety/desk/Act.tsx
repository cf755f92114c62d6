/** Doing something about the person of a report: what, for how long, why, in which words; and what they will read. */
import { useRef } from "react";
import type { DeskReport } from "../../../shared/safety/desk.ts";
import {
  needsSecond,
  type SanctionKind,
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

const keepsOut = (kind: SanctionKind): boolean => kind === "out" || kind === "ban";

const reasonOf = ({ reason }: DeskReport): SanctionReason => sanctionReasons.find((r) => r === reason) ?? "other";

/** Nothing is chosen beforehand: whatever is done about somebody is a decision. */
type Draft = Required<Omit<SanctionGiven, "report" | "kind">> & { readonly kind: SanctionKind | null };

/** What belongs to the deed that was chosen, and the button that does it. */
const Details = (props: {
  readonly kind: SanctionKind;
  readonly draft: Draft;
  readonly write: (part: Partial<Draft>) => void;
  readonly isBusy: boolean;
  readonly onPerform: () => void;
}) => {
  const t = useTexts("desk");
  const lengthOf = useLength();
  const { kind, draft, write, isBusy, onPerform } = props;
  const { length, reason, words, flood } = draft;
  const lengths = sanctionLengths[kind];
  return (
    <>
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
      {keepsOut(kind) && (
        <div>
          <Switch label={t("act.flood")} on={flood} onChange={(on) => write({ flood: on })} />
          <p className="hint">{t("act.floodHint")}</p>
        </div>
      )}
      <Told kind={kind} length={length} reason={reason} words={words} />
      <button type="button" className="button strong" aria-disabled={isBusy} onClick={onPerform}>
        {t("act.perform", { kind: t(`kinds.${kind}`) })}
      </button>
    </>
  );
};

export const Act = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const doing = useDoing();
  const form = useRef<HTMLDivElement>(null);
  const [draft, write, forget] = useDraft<Draft>(`act/${report.id}`, {
    kind: null,
    length: 0,
    reason: reasonOf(report),
    words: "",
    flood: false,
  });
  const perform = async (kind: SanctionKind) => {
    const { length, reason, words, flood } = draft;
    const given = { kind, length, reason, words: words.trim(), flood: flood && keepsOut(kind), report: report.id };
    if (!(await doing.perform(() => sanction(given), t("act.done", { kind: t(`kinds.${kind}`) })))) return;
    // The details close: the focus stays in the form, where a second Enter does nothing.
    if (form.current?.contains(document.activeElement)) form.current.querySelector("input")?.focus();
    forget();
  };
  return (
    <Part level={3} title={t("act.title")}>
      <div ref={form} className="act" id={ACT_FORM}>
        <Choices
          label={t("act.kind")}
          options={sanctionKinds}
          value={draft.kind}
          onChange={(chosen) => write({ kind: chosen, length: sanctionLengths[chosen][0] })}
          name={(k) => t(`kinds.${k}`)}
        />
        {draft.kind && (
          <Details
            kind={draft.kind}
            draft={draft}
            write={write}
            isBusy={doing.isBusy}
            onPerform={() => draft.kind && void perform(draft.kind)}
          />
        )}
        <Outcome doing={doing} />
      </div>
    </Part>
  );
};
