/** What is wrong in the operator's folder, said so that whoever wrote it finds the place. */
export interface Problem {
  /** Path inside the folder. */
  readonly file: string;
  /** From 1; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly reason: string;
  /** Worth a look, and nothing was left out because of it. */
  readonly isWarning: boolean;
}

/** "stands/cup.yaml:12: reason". */
export const sayProblem = ({ file, line, reason }: Problem): string =>
  `${file}${line === null ? "" : `:${line}`}: ${reason}`;

/** One file or one item of it cannot be taken, and why. */
export class Refused extends Error {
  override name = "Refused";
  readonly line: number | null;
  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.line = line;
  }
}
