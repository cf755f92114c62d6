/** The tables of tickets and duties, as both dialects hold them. */

/** A ticket: what is searched for in columns, the whole of it as JSON. Gone a day after it was over. */
export interface TicketsTable {
  id: string;
  /** One more with every step: who is faster wins. */
  rev: number;
  visitor: string;
  organisation: string | null;
  state: string;
  /** Who is called upon or talks. */
  counsellor: string | null;
  /** The conversation that goes on, broke off, or was the last. */
  session: string | null;
  taken_at: number;
  seated_at: number | null;
  /** The first call. */
  called_at: number | null;
  over_at: number | null;
  /** When time alone changes it next. */
  due: number | null;
  /** JSON: `Ticket`. */
  ticket: string;
  /** How many were ahead when it was taken; null where somebody was free. */
  ahead: number | null;
  /** Hash of the day's salt and the address that it was taken from. */
  source: string;
  /** The organisation of whoever called last. */
  served_by: string | null;
  /** JSON: accounts that talked with the visitor. */
  took: string;
  handed_over: number;
  referrals: number;
  level: string | null;
  /** JSON: `Emergency`. */
  emergency: string | null;
  /** JSON: `Listening`. */
  listening: string | null;
  consent_version: string;
  consent_supervisor: number;
  consent_at: number;
  /** Once it is over: its record for the figures. */
  record: string | null;
}

/** Who is on duty. */
export interface DutiesTable {
  account: string;
  /** Goes up with every change of what follows; it begins with the moment of the duty, so that a later duty is a later one. */
  rev: number;
  /** Counted up by whatever changes how many talk with them: so two processes take turns. */
  turns: number;
  name: string;
  organisation: string;
  booth: string;
  shift: string;
  /** JSON. */
  topics: string;
  languages: string;
  at_once: number;
  is_on_break: number;
  breath_until: number;
  takes_until: number;
  until: number;
  asks_for_help: number;
  seen_at: number;
}

/** One ticket that is over, for the figures: nobody's pass, no account, no word. */
interface TicketRecordsTable {
  id: string;
  organisation: string | null;
  taken_at: number;
  is_first: number;
  called_at: number | null;
  seated_at: number | null;
  over_at: number;
  how: string;
  referrals: number;
  handed_over: number;
  heard: string | null;
  next_step: string | null;
  /** 1 once the two questions were answered or left out. */
  is_answered: number;
}

/** Whom a visitor must not get any more, for a while. */
interface AvoidsTable {
  visitor: string;
  account: string;
  until: number;
}

/** One row: when any process last looked at what is due. */
interface ConsultPulseTable {
  id: number;
  at: number;
}

export interface TicketTables {
  tickets: TicketsTable;
  duties: DutiesTable;
  ticket_records: TicketRecordsTable;
  avoids: AvoidsTable;
  consult_pulse: ConsultPulseTable;
}
