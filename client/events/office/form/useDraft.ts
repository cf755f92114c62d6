import { useEffect, useState } from "react";
import type { OfficeEvent } from "../../../../shared/events/office.ts";
import { type Draft, draftOf } from "./draft.ts";
import { keep, readKept } from "./kept.ts";
import { type DraftPart, isChanged, merge } from "./merge.ts";
import { useUnsaved } from "./useUnsaved.ts";

/** What somebody else saved meanwhile. */
interface Meanwhile {
  readonly theirs: Draft;
  /** Parts that stand in the draft now as the other wrote them. */
  readonly taken: readonly DraftPart[];
  /** Parts that both changed: one's own stand, until one takes the other's. */
  readonly both: readonly DraftPart[];
}

export interface Drafting {
  readonly draft: Draft;
  readonly revision: number;
  readonly isDirty: boolean;
  /** A draft that was kept from before stands here. */
  readonly wasKept: boolean;
  /** Null while nobody else changed anything, or once that was seen. */
  readonly meanwhile: Meanwhile | null;
  change(part: Partial<Draft>): void;
  /** The other's words for a part that both changed. */
  take(part: DraftPart): void;
  seen(): void;
  /** It was saved as it was sent, or is thrown away: what is read from now on is the truth. */
  settle(sent: Draft | null, revision: number): void;
}

interface State {
  readonly revision: number;
  readonly base: Draft;
  readonly draft: Draft;
  readonly meanwhile: Meanwhile | null;
  readonly wasKept: boolean;
}

const fresh = ({ revision, words }: OfficeEvent): State => {
  const base = draftOf(words);
  return { revision, base, draft: base, meanwhile: null, wasKept: false };
};

/** The state with what the server says now. Nothing that was typed is lost by it. */
const withNews = (state: State, event: OfficeEvent): State => {
  // An answer from before one's own saving, which was already settled.
  if (event.revision < state.revision) return state;
  const theirs = draftOf(event.words);
  const { draft, taken, both } = merge(state.base, state.draft, theirs);
  const wasDirty = isChanged(state.base, state.draft);
  const isNews = wasDirty && taken.length + both.length > 0;
  const meanwhile = isNews ? { theirs, taken, both } : state.meanwhile;
  return { ...state, revision: event.revision, base: theirs, draft, meanwhile };
};

/** The draft of an event, kept in this tab as long as it differs from what was saved. */
export const useDraft = (event: OfficeEvent, account: string): Drafting => {
  const [state, setState] = useState<State>(() => {
    const kept = readKept(account, event.id);
    return kept ? { ...kept, meanwhile: null, wasKept: true } : fresh(event);
  });
  if (event.revision > state.revision) setState(withNews(state, event));
  const { revision, base, draft, meanwhile, wasKept } = state;
  const isDirty = isChanged(base, draft);
  useEffect(() => {
    keep(account, event.id, isDirty ? { revision, base, draft } : null);
  }, [account, event.id, isDirty, revision, base, draft]);
  useUnsaved(isDirty);
  return {
    draft,
    revision,
    isDirty,
    wasKept: wasKept && isDirty,
    meanwhile,
    change: (part) => setState((now) => ({ ...now, draft: { ...now.draft, ...part } })),
    take: (part) =>
      setState((now) => ({
        ...now,
        draft: now.meanwhile ? { ...now.draft, [part]: now.meanwhile.theirs[part] } : now.draft,
        meanwhile: now.meanwhile && { ...now.meanwhile, both: now.meanwhile.both.filter((one) => one !== part) },
      })),
    seen: () => setState((now) => ({ ...now, meanwhile: null })),
    settle: (sent, saved) =>
      setState((now) => ({
        revision: saved,
        base: sent ?? now.base,
        // What was typed while it was on its way stays.
        draft: sent ? now.draft : now.base,
        meanwhile: null,
        wasKept: false,
      })),
  };
};
