import type { MouseEvent, ReactNode } from "react";
import { goTo } from "../../app/path.ts";

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link within the place: it can be opened in another tab or sent on, and loads nothing anew. */
export const PageLink = ({ to, className, children }: Props) => {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a className={className} href={to} onClick={follow}>
      {children}
    </a>
  );
};
