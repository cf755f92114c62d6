/** Phrases as they are written, one on each line, each once; empty lines are none. */
export const linesOf = (words: string): string[] => [
  ...new Set(
    words
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];
