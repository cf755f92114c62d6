import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { T0 } from "./fixture.ts";
import { type Calendar, type CalendarEvent, calendarFile, escapeText, fold } from "./ics.ts";
import { MINUTE } from "./times.ts";

const calendar: Calendar = { name: "月間, つながり; 2027", domain: "example.org", everyMin: 60, now: T0 };
const course: CalendarEvent = {
  id: "e1",
  sequence: 0,
  changedAt: T0,
  from: T0,
  to: T0 + 90 * MINUTE,
  title: "つながりサポーター養成講座",
  text: "だれでも。\n持ち物: なし",
  place: "講義の丘",
  url: "https://example.org/e/e1?a=1,2",
  isCancelled: false,
};
/** As a parser that is not ours reads it. */
const read = (file: string) => {
  const whole = new ICAL.Component(ICAL.parse(file));
  return { whole, events: whole.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
};
/** What a text becomes: one kind of line end, and nothing that cannot be seen. */
// oxlint-disable-next-line no-control-regex
const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ");
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom("あ", "😀", ",", ";", "\\", "n", "\n", "\r", ":", '"', "a", " ", "\u0007"),
    maxLength: 200,
  }),
);

describe("a calendar file", () => {
  it("is read by another's parser as it was meant", () => {
    const { whole, events } = read(calendarFile([course], calendar));
    // This parser knows nothing of RFC 7986, and gives what stands there.
    expect(whole.getFirstPropertyValue("name")).toBe("月間\\, つながり\\; 2027");
    expect(whole.getFirstPropertyValue("version")).toBe("2.0");
    const [event] = events;
    expect(event).toMatchObject({ uid: "e1@example.org", summary: course.title, location: course.place, sequence: 0 });
    expect(event!.description).toBe(course.text);
    expect(event!.startDate.toUnixTime() * 1000).toBe(course.from);
    expect(event!.endDate.toUnixTime() * 1000).toBe(course.to);
    expect(event!.component.getFirstPropertyValue("url")).toBe(course.url);
  });

  it("carries any words through, and none of them writes a line of its own", () => {
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 0, max: 4e12 }), (title, text, name, from) => {
        const at = from - (from % 1000);
        const file = calendarFile([{ ...course, title, text, from: at, to: at + MINUTE }, course], {
          ...calendar,
          name,
        });
        const { whole, events } = read(file);
        expect(events.length).toBe(2);
        expect(events[0]!.summary ?? "").toBe(plain(title));
        expect(events[0]!.description ?? "").toBe(plain(text));
        expect(whole.getFirstPropertyValue("name") ?? "").toBe(escapeText(name));
        expect(events[0]!.startDate.toUnixTime() * 1000).toBe(at);
      }),
    );
  });

  it("has lines of 75 octets at most, each ended by CRLF, the last too", () => {
    fc.assert(
      fc.property(words, (title) => {
        const file = calendarFile([{ ...course, title }], calendar);
        expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of file.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it("keeps an event that was called off, under the same UID and a higher number", () => {
    const file = calendarFile([{ ...course, isCancelled: true, sequence: 3 }], calendar);
    const [event] = read(file).events;
    expect(event!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect([event!.uid, event!.sequence]).toEqual(["e1@example.org", 3]);
  });

  it("asks to be read again only as a subscription", () => {
    expect(calendarFile([], calendar)).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n");
    expect(calendarFile([course], { ...calendar, everyMin: null })).not.toContain("REFRESH-INTERVAL");
  });

  it("leaves out an address that is none", () => {
    expect(calendarFile([{ ...course, url: "not\r\nan address" }], calendar)).not.toContain("URL:");
  });
});

describe("the rules by themselves", () => {
  it("escape what RFC 5545 names, and nothing else", () => {
    expect(escapeText('a,b;c\\d\ne:f"g')).toBe('a\\,b\\;c\\\\d\\ne:f"g');
  });
  it("fold at 75 octets, not sooner and not later, the space counted", () => {
    expect(fold("a".repeat(75))).toBe("a".repeat(75));
    expect(
      fold("a".repeat(150))
        .split("\r\n")
        .map((piece) => piece.length),
    ).toEqual([75, 75, 2]);
    // 25 of three octets fill a line; with the space before them, 24 do.
    expect(
      fold("あ".repeat(50))
        .split("\r\n")
        .map((piece) => piece.length),
    ).toEqual([25, 25, 2]);
  });
  it("fold and unfold to the same, and cut no sign in two", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }).filter((line) => !/[\r\n]/.test(line)),
        (line) => {
          const folded = fold(line);
          expect(folded.replaceAll("\r\n ", "")).toBe(line);
          for (const piece of folded.split("\r\n")) expect(piece.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
