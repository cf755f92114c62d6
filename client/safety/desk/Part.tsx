import { type ReactNode, useId } from "react";
import { keepFocus } from "../../ui/keepFocus.ts";

interface Props {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The heading's level: 2 on a page, 3 within an open report. */
  readonly level?: 2 | 3;
  readonly className?: string;
}

/** A titled part of a page; its focus stays near when what was focused is taken away by news. */
export const Part = ({ title, children, level = 2, className = "" }: Props) => {
  const id = useId();
  // A landmark for each part of a report or an appeal would be many of one name.
  if (level === 3)
    return (
      <div ref={keepFocus} className={`desk-part ${className}`}>
        <h3>{title}</h3>
        {children}
      </div>
    );
  return (
    <section ref={keepFocus} className={`desk-part ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
