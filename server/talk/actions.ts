/** What one can do by talking: agree, say something, open and join tables, call somebody, lead and follow. */
import {
  callSchema,
  callTakeSchema,
  leadSchema,
  personSchema,
  tableJoinSchema,
  tableOpenSchema,
  type TalkClientMessages,
  textSchema,
} from "../../shared/talk/messages.ts";
import { isCode } from "../../shared/talk/code.ts";
import { includes } from "../../shared/talk/ladder.ts";
import { action, type Actions, type Rate } from "../walk/perform.ts";
import type { Person } from "../walk/person.ts";
import type { Talk } from "./talk.ts";

/** Nobody does any of this more often than now and then. */
const CALM: Rate = [5, 0.5];

export const talkActions = (talk: Talk): Actions<TalkClientMessages> => {
  /** Whoever is at a table, or was, hears what that means for them. */
  const looked = <R>(person: Person, now: number, result: R): R => {
    talk.look(person, now);
    return result;
  };
  return {
    agree: action<undefined>(null, CALM, (person, _, now) => {
      talk.agree(person, now);
      return null;
    }),
    text: action(textSchema, [4, 1], (person, text, now) => talk.speech.say(person, text, now)),
    "table-open": action(tableOpenSchema, [3, 0.2], (person, { table, topic, cap, code }, now) => {
      const talker = talk.talker(person);
      const why = talk.tables.mayOpen(person, table);
      if (!talker || why) return why ?? "not-here";
      if (!includes(talk.reachOf(talker, now).level, "table")) return "not-yet";
      if (topic.trim() === "" || (code !== undefined && !isCode(code))) return "bad-message";
      const words = talk.speech.topic(person, topic);
      if (words !== null) talk.tables.open(person, table, { topic: words, cap, code }, now);
      return looked(person, now, null);
    }),
    "table-join": action(tableJoinSchema, CALM, (person, { table, code }, now) =>
      looked(person, now, talk.tables.join(person, table, code, now)),
    ),
    "table-leave": action<undefined>(null, CALM, (person, _, now) => {
      talk.tables.leave(person, null, now);
      return looked(person, now, null);
    }),
    "table-close": action<undefined>(null, CALM, (person, _, now) => looked(person, now, talk.tables.closeBy(person))),
    "table-hand": action(personSchema, CALM, (person, { slot }) => {
      const to = talk.square.person(slot);
      return to ? talk.tables.hand(person, to) : "not-here";
    }),
    "table-remove": action(personSchema, CALM, (person, { slot }, now) => {
      const other = talk.square.person(slot);
      if (!other) return "not-here";
      return looked(other, now, talk.tables.remove(person, other, now));
    }),
    call: action(callSchema, [3, 0.1], (person, { why }, now) => {
      talk.calls.call(person, why, now);
      return null;
    }),
    "call-end": action<undefined>(null, CALM, (person, _, now) => {
      talk.calls.end(person, now);
      return null;
    }),
    "call-take": action(callTakeSchema, CALM, (person, { call }) => talk.calls.take(person, call)),
    lead: action(leadSchema, CALM, (person, { slot }) => {
      if (slot === null) {
        talk.leads.end(person);
        return null;
      }
      const led = talk.square.person(slot);
      // A light is not addressed, unless it called.
      if (!led || (led.isLight && !talk.calls.isTakenBy(led, person)) || talk.hides(person, led)) return "not-here";
      return talk.leads.offer(person, led);
    }),
  };
};
