/**
 * The programme as a calendar file (RFC 5545), for one event or a subscription to the whole month. Lines end in CRLF and are
 * folded at 75 octets (3.1), text is escaped (3.3.11), times are in UTC (3.3.5, form 2), so that no zone needs describing. An
 * event keeps its UID; each change counts SEQUENCE up, and one that was called off stays in the file as CANCELLED (3.8.1.11),
 * or it would stand in people's calendars for ever. Written here in full: the known generators leave calendar names unescaped,
 * and escape addresses.
 */
import type { Span } from "../campaign/days.ts";

export interface CalendarEvent extends Span {
  readonly id: string;
  /** How often it was changed since it was published. */
  readonly sequence: number;
  readonly changedAt: number;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  /** Its page here, https. */
  readonly url: string;
  readonly isCancelled: boolean;
}

export interface Calendar {
  readonly name: string;
  /** The host of this place: with it an event's UID is nobody else's. */
  readonly domain: string;
  /** A calendar programme asks again after so many minutes; null: one event, asked for once. */
  readonly everyMin: number | null;
  /** When the file is made, epoch ms. */
  readonly now: number;
}

/** Octets of a line at most, its end not counted. */
const LINE_OCTETS = 75;

/** Text as a value: no control character but the line feed may stand in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0)!;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** A line in pieces of 75 octets, each but the first led by a space. No sign is cut in two. */
export const fold = (line: string): string => {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > LINE_OCTETS) {
      pieces.push(piece);
      // The space counts.
      [piece, octets] = [" ", 1];
    }
    piece += sign;
    octets += more;
  }
  return [...pieces, piece].join("\r\n");
};

/** A moment in UTC, to the second: "20270501T050000Z". */
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** An address is a value of its own kind and is not escaped; what cannot stand in one is encoded. */
const address = (url: string): string => (URL.canParse(url) ? new URL(url).href : "");

const eventLines = (event: CalendarEvent, { domain, now }: Calendar): string[] => [
  "BEGIN:VEVENT",
  `UID:${escapeText(`${event.id}@${domain}`)}`,
  // Who made the file when; LAST-MODIFIED says when the event changed.
  `DTSTAMP:${utc(now)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${utc(event.from)}`,
  `DTEND:${utc(event.to)}`,
  `SUMMARY:${escapeText(event.title)}`,
  `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
  // Being invited to listen makes nobody busy.
  "TRANSP:TRANSPARENT",
  ...(event.place === "" ? [] : [`LOCATION:${escapeText(event.place)}`]),
  ...(event.text === "" ? [] : [`DESCRIPTION:${escapeText(event.text)}`]),
  ...(address(event.url) === "" ? [] : [`URL:${address(event.url)}`]),
  "END:VEVENT",
];

/** The file, to be sent as text/calendar; charset=utf-8. */
export const calendarFile = (events: readonly CalendarEvent[], calendar: Calendar): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//plat-verse//events//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    // RFC 7986; the older name is what most programmes read.
    `NAME:${escapeText(calendar.name)}`,
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    ...(calendar.everyMin === null
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${calendar.everyMin}M`, `X-PUBLISHED-TTL:PT${calendar.everyMin}M`]),
    ...events.flatMap((event) => eventLines(event, calendar)),
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
