/** The tables of events, as both dialects hold them: the programme, who holds what, and which lines are open. */

/** An event: what is searched for in columns, words and course as JSON. */
export interface EventsTable {
  id: string;
  /** One more with every write: who is faster wins. */
  rev: number;
  /** One more with every change of the words: what a form was filled from. */
  edition: number;
  state: string;
  place: string;
  /** Null: the operator's. */
  organisation: string | null;
  starts: number;
  ends: number;
  /** From when its place is taken. */
  doors_at: number;
  /** When time alone changes it next. */
  due: number | null;
  /** JSON: `EventWords`. */
  words: string;
  /** JSON: `Run`. */
  run: string;
  /** How often its calendar entry was changed since it was published. */
  sequence: number;
  changed_at: number;
  /** Of an event by code; null while none was drawn. */
  code: string | null;
  /** JSON: `After`. */
  after: string;
}

/** Held while somebody takes a place: two processes take turns. */
interface EventPlacesTable {
  place: string;
  turns: number;
}

/** Guests: a link instead of an account, for one event. */
interface EventGuestsTable {
  id: string;
  event: string;
  name: string;
  /** Hash of the link's token; a new link replaces the old one. */
  token: string;
  made_at: number;
}

/** Lines of those who hold an event, by the process they are open in. */
interface EventLinesTable {
  event: string;
  who: string;
  process: string;
}

/** Processes with such lines: the beat counts up while they live. */
interface EventProcessesTable {
  process: string;
  beat: number;
}

export interface EventTables {
  events: EventsTable;
  event_places: EventPlacesTable;
  event_guests: EventGuestsTable;
  event_lines: EventLinesTable;
  event_processes: EventProcessesTable;
}
