/**
 * The state of a square as one client sees it from whom somebody is hidden. Everybody else shares one encoding of one state;
 * a mirror is a copy of that state without the hidden ones, brought up to date and encoded for its own client at each patch.
 */
import { Protocol } from "@colyseus/core";
import { Encoder, type SchemaType } from "@colyseus/schema";
import { PersonState, SquareState, TableState } from "./square.state.ts";

type Shape = typeof PersonState | typeof TableState | typeof SquareState;
/** Names of a shape's plain values: everything but its collections. */
const valuesOf = (shape: Shape): readonly string[] =>
  Object.values(Reflect.get(shape, Symbol.metadata) as Record<string, { name: string; type: unknown }>)
    .filter(({ type }) => typeof type === "string")
    .map(({ name }) => name);

const ofPerson = valuesOf(PersonState);
const ofTable = valuesOf(TableState);
const ofSquare = valuesOf(SquareState);

/** Make `to` say what `from` says. What is the same already is no change, and costs no bytes. */
const copy = (names: readonly string[], from: object, to: object): void => {
  for (const name of names) {
    const value: unknown = Reflect.get(from, name);
    if (Reflect.get(to, name) !== value) Reflect.set(to, name, value);
  }
};

interface Entries<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
  delete(key: string): boolean;
  keys(): Iterable<string>;
}

/** Make a map say what those entries of another say that may be seen. */
const copyMap = <V extends object>(
  names: readonly string[],
  from: Entries<V>,
  to: Entries<V>,
  make: () => V,
  maySee: (key: string, value: V) => boolean,
): void => {
  for (const key of to.keys()) if (!from.get(key) || !maySee(key, from.get(key)!)) to.delete(key);
  for (const key of from.keys()) {
    const value = from.get(key)!;
    if (!maySee(key, value)) continue;
    const known = to.get(key);
    const shown = known ?? make();
    copy(names, value, shown);
    if (!known) to.set(key, shown);
  }
};

/** Encodings are copied as soon as they are made: one buffer serves all mirrors. */
const buffer = new Uint8Array(Encoder.BUFFER_SIZE);

export class Mirror {
  readonly #state: SchemaType<typeof SquareState> = new SquareState();
  readonly #encoder = new Encoder(this.#state);
  readonly #hidden: () => ReadonlySet<number>;

  /** `hidden` gives the slots of whom this client must not perceive now. */
  constructor(hidden: () => ReadonlySet<number>) {
    this.#hidden = hidden;
    this.#encoder.sharedBuffer = buffer;
  }

  /** The whole state, for a client that knows nothing yet. */
  full(square: SquareState): Uint8Array {
    this.#follow(square);
    buffer[0] = Protocol.ROOM_STATE;
    const bytes = this.#encoder.encodeAll({ offset: 1 }, buffer).slice();
    this.#encoder.discardChanges();
    return bytes;
  }

  /** What has changed since the last time, or null. */
  patch(square: SquareState): Uint8Array | null {
    this.#follow(square);
    if (!this.#encoder.hasChanges) return null;
    buffer[0] = Protocol.ROOM_STATE_PATCH;
    const bytes = this.#encoder.encode({ offset: 1 }).slice();
    this.#encoder.discardChanges();
    return bytes;
  }

  #follow(square: SquareState): void {
    const hidden = this.#hidden();
    const isHidden = (slot: string | number) => hidden.has(Number(slot));
    copy(ofSquare, square, this.#state);
    copyMap(
      ofPerson,
      square.people,
      this.#state.people,
      () => new PersonState(),
      (slot) => !isHidden(slot),
    );
    // A topic is its host's words.
    copyMap(
      ofTable,
      square.tables,
      this.#state.tables,
      () => new TableState(),
      (_, { host }) => !isHidden(host),
    );
  }
}
