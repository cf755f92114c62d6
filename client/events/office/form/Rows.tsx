import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";

interface Props<T> {
  readonly rows: readonly T[];
  /** `where`: which place a row has now; null for one that is gone. */
  readonly onChange: (rows: readonly T[], where: (before: number) => number | null) => void;
  /** What one row is called: "Speaker 2". */
  readonly name: (n: number) => string;
  /** Where a row is begun by a press; elsewhere it comes another way. */
  readonly begin?: { readonly label: string; readonly make: () => T };
  readonly min?: number;
  readonly most: number;
  readonly children: (row: T, change: (row: T) => void, index: number) => ReactNode;
}

const stays = (index: number): number => index;

/** A list whose rows are written, moved up and down, taken away and added, by keyboard as by finger. */
export const Rows = <T,>({ rows, onChange, name, begin, min = 0, most, children }: Props<T>) => {
  const t = useTexts("eventForm");
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus goes once the list is drawn again: it follows the row that was moved, or goes into the new one. */
  const next = useRef<{ readonly row: number; readonly at: string } | null>(null);
  useEffect(() => {
    if (!next.current) return;
    const { row, at } = next.current;
    next.current = null;
    const button = list.current?.children[row]?.querySelector<HTMLElement>(at);
    (button ?? list.current?.children[row]?.querySelector<HTMLElement>("input, textarea, select"))?.focus();
  });
  const move = (from: number, by: 1 | -1) => {
    const to = from + by;
    next.current = { row: to, at: `[data-move="${by}"]:not([aria-disabled="true"])` };
    onChange(rows.with(from, rows[to]!).with(to, rows[from]!), (i) => (i === from ? to : i === to ? from : i));
  };
  const remove = (index: number) =>
    onChange(rows.toSpliced(index, 1), (i) => (i === index ? null : i > index ? i - 1 : i));
  const append = (row: T) => {
    next.current = { row: rows.length, at: "input, textarea, select" };
    onChange([...rows, row], stays);
  };
  return (
    <div ref={keepFocus} className="plan-rows">
      <ol ref={list}>
        {rows.map((row, index) => {
          const called = name(index + 1);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- every field is controlled; speakers and choices have no id
            <li key={index} className="plan-row">
              {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- fieldsets stand within */}
              <div role="group" aria-label={called}>
                <div className="plan-row-head">
                  <strong>{called}</strong>
                  {([-1, 1] as const).map((by) => {
                    const isEnd = by < 0 ? index === 0 : index === rows.length - 1;
                    return (
                      <button
                        key={by}
                        type="button"
                        className="button quiet square"
                        data-move={by}
                        aria-label={t(by < 0 ? "rows.up" : "rows.down", { name: called })}
                        aria-disabled={isEnd}
                        onClick={() => !isEnd && move(index, by)}
                      >
                        <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
                      </button>
                    );
                  })}
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t("rows.removeOf", { name: called })}
                    aria-disabled={rows.length <= min}
                    onClick={() => rows.length > min && remove(index)}
                  >
                    {t("rows.remove")}
                  </button>
                </div>
                {children(row, (changed) => onChange(rows.with(index, changed), stays), index)}
              </div>
            </li>
          );
        })}
      </ol>
      {rows.length >= most ? (
        <p className="hint">{t("rows.full", { count: most })}</p>
      ) : (
        begin && (
          <button type="button" className="button" onClick={() => append(begin.make())}>
            {begin.label}
          </button>
        )
      )}
    </div>
  );
};
