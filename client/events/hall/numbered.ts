export interface Numbered<T> {
  readonly place: number;
  readonly one: T;
}

/** Things that have no name but their place in a list. */
export const numbered = <T>(list: readonly T[]): readonly Numbered<T>[] => list.map((one, place) => ({ place, one }));
