import type { ReactNode } from "react";
import { focusOnMount } from "../../ui/focus.ts";

/** The heading of a page of the desk; the focus begins here when the page opens. */
export const PageTitle = ({ children }: { readonly children: ReactNode }) => (
  <h1 ref={focusOnMount} tabIndex={-1} className="page-title">
    {children}
  </h1>
);
