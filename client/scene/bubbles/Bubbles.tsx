import { useEffect, useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { isTicketCalled } from "../../consult/ticketMark.ts";
import { useConsult } from "../../session/consult.ts";
import { useHappenings } from "../../session/happenings.ts";
import { isMuted, useMuting } from "../../session/muting.ts";
import { usePeople } from "../../session/people.ts";
import { useTalk } from "../../session/talk.ts";
import { conversation } from "../../talk/conversation.ts";
import { phraseText } from "../../talk/phrases.ts";
import { carry } from "./place.ts";
import { calling } from "../texts.ts";
import { type Spoken, spokenAt } from "./spoken.ts";

/** Older words than these have long been read. */
const LATEST = 60;

/** What is shown over the visitor's own figure while they are called to a booth. It is made here, of their own ticket: no one is told. */
const useCalling = (self: number | null): Pick<Spoken, "key" | "slot" | "text"> | null => {
  const isCalled = useConsult((s) => isTicketCalled(s.ticket));
  const language = useSettings((s) => s.language);
  return isCalled && self !== null ? { key: "calling", slot: self, text: calling[language] } : null;
};

/** What people near say, over their heads. Those who cannot see it hear it from the live region, not from here. */
export const Bubbles = () => {
  const happenings = useHappenings((s) => s.all);
  const lines = useTalk((s) => s.lines);
  const self = usePeople((s) => s.self);
  useMuting((s) => s.muted);
  const language = useSettings((s) => s.language);
  const [now, setNow] = useState(Date.now);
  const all = conversation(lines, happenings, LATEST, { self, textOf: phraseText, isMuted });
  const spoken = spokenAt(all, Math.max(now, all.at(-1)?.at ?? 0));
  const called = useCalling(self);
  // One bubble a figure: being called comes before one's own words.
  const shown = called ? [...spoken.filter(({ slot }) => slot !== called.slot), called] : spoken;
  const next = spoken.reduce((soonest, s) => Math.min(soonest, s.until), Infinity);

  useEffect(() => {
    if (next === Infinity) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next - Date.now()) + 20);
    return () => clearTimeout(timer);
  }, [next]);

  return (
    <div className="bubbles" aria-hidden="true" lang={languageTag(language)}>
      {shown.map(({ key, slot, text }) => (
        <div
          key={key}
          className="bubble"
          ref={(element) => {
            carry(slot, element);
            return () => carry(slot, null);
          }}
        >
          {text}
        </div>
      ))}
    </div>
  );
};
