import { useState } from "react";
import type { OfficeEvent } from "../../../shared/events/office.ts";
import { useUnsaved } from "./form/useUnsaved.ts";

type After = OfficeEvent["after"];

/** What is asked afterwards, while somebody writes it: it outlives a look at another page of the event. */
export interface AfterDrafting {
  readonly draft: After;
  /** Null: the field is empty. */
  readonly percent: number | null;
  readonly isDirty: boolean;
  change(part: Partial<After>): void;
  setPercent(percent: number | null): void;
  /** It was saved: what the server says is the truth again. */
  settle(): void;
}

export const useAfterDraft = ({ after }: Pick<OfficeEvent, "after">): AfterDrafting => {
  const [own, setOwn] = useState<Pick<AfterDrafting, "draft" | "percent"> | null>(null);
  const shown = own ?? { draft: after, percent: after.rule.percent };
  const isDirty =
    own !== null &&
    JSON.stringify(after) !== JSON.stringify({ ...own.draft, rule: { ...own.draft.rule, percent: own.percent } });
  useUnsaved(isDirty);
  return {
    ...shown,
    isDirty,
    change: (part) => setOwn({ ...shown, draft: { ...shown.draft, ...part } }),
    setPercent: (percent) => setOwn({ ...shown, percent }),
    settle: () => setOwn(null),
  };
};
