import { focusOnMount } from "../../ui/focus.ts";

/** As the `ref` of a screen's heading (with `tabIndex={-1}`): one begins at its top, with the eyes and with a screen reader. */
export const beginScreen = (heading: HTMLElement | null): void => {
  heading?.closest(".events")?.scrollTo(0, 0);
  focusOnMount(heading);
};
