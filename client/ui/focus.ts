/**
 * As the `ref` of a screen's heading (with `tabIndex={-1}`): the button that led here is gone, so the focus, and with it a
 * screen reader, begins at the top of what is new. A screen that comes while a dialog is open rests behind it.
 */
export const focusOnMount = (heading: HTMLElement | null): void => {
  if (!document.querySelector("dialog[open]")) heading?.focus({ preventScroll: true });
};

/** As the `ref` of what takes the place of a form that was sent (with `tabIndex={-1}`): one reads what came of it. */
export const takeFocus = (came: HTMLElement | null): void => came?.focus({ preventScroll: true });

/** As the `ref` of what a button opened: brought into sight where it would be below the fold. */
export const showOnMount = (opened: HTMLElement | null): void => opened?.scrollIntoView({ block: "nearest" });
