/** What a page asks the server for, and what it shows until that is here. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { ApiError } from "../session/api.ts";
import { useStaff } from "../session/staff.ts";
import { useProblemWords } from "./words.ts";

export interface Answer<T> {
  /** The last that was answered; null before the first. */
  readonly value: T | null;
  /** Why the last asking failed. */
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
}

/** Ask with `load` (the same function from one drawing to the next), now and whenever one has signed in again. */
export const useAnswer = <T,>(load: () => Promise<T>): Answer<T> => {
  const [answer, setAnswer] = useState<Omit<Answer<T>, "reload">>({ value: null, error: null });
  const isOver = useStaff((s) => s.isOver);
  const reload = useCallback(
    () =>
      load().then(
        (value) => setAnswer({ value, error: null }),
        (thrown: unknown) => {
          const error = thrown instanceof ApiError ? thrown : new ApiError(500, "failed");
          setAnswer(({ value }) => ({ value, error }));
        },
      ),
    [load],
  );
  useEffect(() => {
    if (!isOver) void reload();
  }, [reload, isOver]);
  return { ...answer, reload };
};

/** The answer, or how it stands with it. What was answered stays when a later asking fails. */
export const Answered = <T,>({
  answer: { value, error, reload },
  children,
}: {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ReactNode;
}) => {
  const t = useTexts("staff");
  const words = useProblemWords();
  return (
    <>
      {error && (
        <div className="staff-notice" role="alert">
          <p className="problem">{words(error)}</p>
          <button type="button" className="button" onClick={() => void reload()}>
            {t("again")}
          </button>
        </div>
      )}
      {value !== null ? children(value) : !error && <output>{t("loading")}</output>}
    </>
  );
};
