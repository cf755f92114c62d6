/** As the `ref` of headings: where one is after something new came. */
import { focusOnMount, showOnMount } from "../ui/focus.ts";

/** A new page begins at its top, however far down the one before was read. */
export const arriveAtPage = (heading: HTMLElement | null): void => {
  if (heading) scrollTo(0, 0);
  focusOnMount(heading);
};

/** The next step of a page, or of the dialog that stands over it, is brought into sight. */
export const arriveAtStep = (heading: HTMLElement | null): void => {
  if (heading?.closest("dialog")) heading.focus();
  else focusOnMount(heading);
  showOnMount(heading);
};
