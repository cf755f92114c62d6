import type { MouseEvent, ReactNode } from "react";
import { goTo, usePath } from "../app/path.ts";

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to another page of this place. Opened in a new tab it is a link like any other. */
export const Link = ({ to, className, children }: Props) => {
  const path = usePath();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} className={className} aria-current={path === to ? "page" : undefined} onClick={follow}>
      {children}
    </a>
  );
};
