/**
 * Erasing. It must take no time when somebody leaves in a hurry, and must not be lost when the page is gone before the browser
 * has done it. So it is written down first, at once, and asked for second; whatever is not done then is done before the next
 * page reads anything. Knows nothing of keys, and weighs nothing: the page may call `finishErasing` at every start.
 */

export const DATABASE = "plat-booth";
/** Begins like everything that is kept on the device, and is dropped with it. */
const MARK = "plat.erase-booth";

const closers = new Set<() => void>();

/**
 * Close this when everything is erased, here or in another tab: an open database is not deleted, and an open conversation still
 * has its keys. Returns how to take it back.
 */
export const closeOnErase = (close: () => void): (() => void) => {
  closers.add(close);
  return () => void closers.delete(close);
};

/** Close what is open on this page. */
export const closeAll = (): void => {
  for (const close of closers) close();
  closers.clear();
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    // No storage here: then there is nothing of it to erase.
    return undefined;
  }
};

const isAsked = (): boolean => attempt(() => localStorage.getItem(MARK) !== null) ?? false;

const deleteAll = (): Promise<void> =>
  new Promise((done) => {
    const request = attempt(() => indexedDB.deleteDatabase(DATABASE));
    if (!request) return done();
    request.addEventListener("success", () => {
      attempt(() => localStorage.removeItem(MARK));
      done();
    });
    // The mark stays: the next page tries again.
    request.addEventListener("error", () => done());
  });

/** Erase all keys and sealed lines on this device. Returns at once; the promise is for those who stay. */
export const eraseBooth = (): Promise<void> => {
  attempt(() => localStorage.setItem(MARK, "1"));
  closeAll();
  return deleteAll();
};

/** Finish what a page that is gone had begun to erase. Before this nothing is read. */
export const finishErasing = (): Promise<void> => (isAsked() ? deleteAll() : Promise.resolve());
