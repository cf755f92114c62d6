import { useSyncExternalStore } from "react";

const watch = (onChange: () => void): (() => void) => {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
};

/** What stands behind the # of the address ("#notices", or empty): which part of a page is open, so that back and reload work. */
export const useHash = (): string =>
  useSyncExternalStore(
    watch,
    () => location.hash,
    () => "",
  );
