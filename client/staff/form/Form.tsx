import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ApiError } from "../../session/api.ts";
import { useProblemWords } from "../words.ts";

interface Props {
  readonly onSubmit: () => Promise<void> | void;
  /** What went wrong with the whole of it: words of the page's own, or an error. */
  readonly problem?: string | ApiError | null;
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A form that checks for itself: nothing of the browser's bubbles, which no screen reader keeps. After a try that found
 * mistakes, the focus goes to the first of them. Enter that ends a Japanese conversion sends nothing.
 */
export const Form = ({ onSubmit, problem, label, children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const words = useProblemWords();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What the server finds wrong counts as much as what is seen at once.
    void Promise.resolve(onSubmit()).then(() => setTries((n) => n + 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is what Safari says of the key that ends a conversion.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && isComposing) event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only keeps an Enter from being taken for more
    <form ref={form} className="staff-form" noValidate aria-label={label} onSubmit={submit} onKeyDown={onKeyDown}>
      {children}
      <p role="alert" className="problem">
        {typeof problem === "object" && problem !== null ? words(problem) : problem}
      </p>
    </form>
  );
};
