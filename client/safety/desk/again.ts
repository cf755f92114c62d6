/**
 * Many reasons to read the same thing again become few readings: while one is under way, the next waits for its end, and
 * however many ask meanwhile, it is one. The promise is of a reading that began after the call.
 */
export const again = (read: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    const reading = read().finally(() => {
      if (running === reading) running = null;
    });
    running = reading;
    return reading;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
};
