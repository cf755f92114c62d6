import type { ReactNode } from "react";

/** A small drawing of lines, 24 by 24. It says nothing by itself: words beside it, or the button's own name, do. */
export const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);
