/**
 * As the `ref` of a screen's heading (with `tabIndex={-1}`): the button that led here is gone, so the focus, and with it a
 * screen reader, begins at the top of what is new.
 */
export const focusOnMount = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true });
