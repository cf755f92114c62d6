import type { ReactNode } from "react";
import { focusOnMount } from "../../ui/focus.ts";

interface Props {
  readonly children: ReactNode;
  readonly id?: string;
}

/** The heading of a page of the desk; the focus begins here when the page opens. */
export const PageTitle = ({ children, id }: Props) => (
  <h1 ref={focusOnMount} tabIndex={-1} id={id} className="page-title">
    {children}
  </h1>
);
