import { useEffect, useId, useRef, useState } from "react";
import { DECK, type DeckProblem } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { ApiError } from "../../../session/api.ts";
import type { Sending } from "../../../session/eventOffice.ts";
import { useProblemWords } from "../../../staff/words.ts";

const known: readonly (
  | DeckProblem
  | "large"
  | "kind"
  | "full"
  | "disk-full"
  | "too-many"
  | "busy"
  | "deck"
  | "aborted"
  | "event"
)[] = [
  "encrypted",
  "broken",
  "empty",
  "too-many-slides",
  "too-complex",
  "too-slow",
  "other-length",
  "large",
  "kind",
  "full",
  "disk-full",
  "too-many",
  "busy",
  "deck",
  "aborted",
  "event",
];

const MIB = 1024 * 1024;

/** What is wrong with a file, in words that say what to do. */
const useFileProblem = (): ((error: ApiError, most: number) => string) => {
  const t = useTexts("eventOffice");
  const words = useProblemWords();
  return (error, most) => {
    // A proxy before the place refuses large bodies in words of its own.
    const problem = known.find((one) => one === error.error) ?? (error.status === 413 ? "large" : null);
    if (!problem) return words(error);
    return t(`files.problems.${problem}`, { mb: Math.round(most / MIB), slides: DECK.slides });
  };
};

interface Props<T> {
  readonly label: string;
  readonly hint: string;
  /** What a browser offers to choose from: ".pdf,image/png". */
  readonly accept: string;
  /** Bytes at most: said before a large file is sent in vain. */
  readonly most: number;
  readonly isMany?: boolean;
  /** `before`: what came of the file before it, of those chosen together. */
  readonly send: (file: File, sending: Sending, before: T | null) => Promise<T>;
  /** All of them came; what is said of it. */
  readonly said: string;
}

type State =
  | { readonly at: "ready"; readonly done: string }
  | { readonly at: "sending"; readonly name: string; readonly share: number }
  | { readonly at: "failed"; readonly name: string; readonly error: ApiError };

/** Sends files one after the other: how far each is, a way to stop, and what was wrong with it. */
export const Upload = <T,>({ label, hint, accept, most, isMany = false, send, said }: Props<T>) => {
  const t = useTexts("eventOffice");
  const problemWords = useFileProblem();
  const id = useId();
  const [state, setState] = useState<State>({ at: "ready", done: "" });
  const input = useRef<HTMLInputElement>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const take = async (files: readonly File[]) => {
    const controller = new AbortController();
    abort.current = controller;
    let before: T | null = null;
    for (const file of files) {
      const { name } = file;
      setState({ at: "sending", name, share: 0 });
      try {
        if (file.size > most) throw new ApiError(413, "large");
        const onSent = (share: number) => setState({ at: "sending", name, share });
        // oxlint-disable-next-line no-await-in-loop -- in this order: pictures are slides
        before = await send(file, { onSent, signal: controller.signal }, before);
      } catch (thrown) {
        const error = thrown instanceof ApiError ? thrown : new ApiError(500, "failed");
        setState({ at: "failed", name, error });
        return;
      }
    }
    setState({ at: "ready", done: said });
  };
  const isSending = state.at === "sending";
  const isThere = state.at === "sending" && state.share >= 1;
  return (
    <div className="office-field plan-upload">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-disabled={isSending}
        onClick={(event) => isSending && event.preventDefault()}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].toSorted((a, b) =>
            a.name.localeCompare(b.name, "ja", { numeric: true }),
          );
          // The same file can be chosen again after a failure.
          target.value = "";
          if (files.length > 0 && !isSending) void take(files);
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      {isSending && (
        <div className="plan-progress">
          <progress
            max={1}
            value={isThere ? undefined : state.share}
            aria-label={t("files.sending", { name: state.name })}
          />
          <span>
            {isThere
              ? t("files.working", { name: state.name })
              : t("files.percent", { name: state.name, percent: Math.round(state.share * 100) })}
          </span>
          <button
            type="button"
            className="button"
            onClick={() => {
              abort.current?.abort();
              input.current?.focus();
            }}
          >
            {t("files.stop")}
          </button>
        </div>
      )}
      <p id={`${id}-problem`} role="alert" className="problem">
        {state.at === "failed" && `${state.name}: ${problemWords(state.error, most)}`}
      </p>
      <output className="plan-said">{state.at === "ready" && state.done}</output>
    </div>
  );
};
