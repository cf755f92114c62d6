import { useEffect, useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useHappenings } from "../../session/happenings.ts";
import { phraseText } from "../../talk/phrases.ts";
import { carry } from "./place.ts";
import { spokenAt } from "./spoken.ts";

/** What people near say, over their heads. Those who cannot see it hear it from the live region, not from here. */
export const Bubbles = () => {
  const all = useHappenings((s) => s.all);
  const language = useSettings((s) => s.language);
  const [now, setNow] = useState(Date.now);
  const spoken = spokenAt(all, Math.max(now, all.at(-1)?.at ?? 0), phraseText);
  const next = spoken.reduce((soonest, s) => Math.min(soonest, s.until), Infinity);

  useEffect(() => {
    if (next === Infinity) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next - Date.now()) + 20);
    return () => clearTimeout(timer);
  }, [next]);

  return (
    <div className="bubbles" aria-hidden="true" lang={languageTag(language)}>
      {spoken.map(({ id, slot, text }) => (
        <div
          key={id}
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
