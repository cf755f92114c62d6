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
  const Heading = `h${level}` as const;
  return (
    <section ref={keepFocus} className={`desk-part ${className}`} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
};
