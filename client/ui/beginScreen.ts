import { focusOnMount } from "./focus.ts";

/**
 * As the `ref` of the heading (with `tabIndex={-1}`) of a screen over the square: one begins at its top, with the eyes and with a
 * screen reader.
 */
export const beginScreen = (heading: HTMLElement | null): void => {
  heading?.closest(".over-square")?.scrollTo(0, 0);
  focusOnMount(heading);
};
