/** One event: what one can do now comes first, then all that there is to know of it. */
import type { EventPage } from "../../../shared/events/api.ts";
import { isOpen, isOver } from "../../../shared/events/transitions.ts";
import { useTexts } from "../../campaign/language.ts";
import { useProgramme } from "../../session/programme.ts";
import { Line } from "../hall/Line.tsx";
import { useLine } from "../hall/useLine.ts";
import { AttendBox } from "./AttendBox.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { EventFacts } from "./EventFacts.tsx";
import { Mark } from "./EventItem.tsx";
import { MissingScreen } from "./MissingScreen.tsx";
import { Registration } from "./Registration.tsx";
import { RemindMe } from "./RemindMe.tsx";
import { ShareEvent } from "./ShareEvent.tsx";
import { useEvent } from "./useEvent.ts";
import { When } from "./When.tsx";

const Shown = ({ page, onAgain }: { readonly page: EventPage; readonly onAgain: () => Promise<void> }) => {
  const t = useTexts("programme");
  const lineOf = useLine();
  const { card } = page;
  const own = useProgramme((s) => s.own?.get(card.id));
  const text = lineOf({ ...card.text, ja: card.text.ja });
  const isAhead = !isOver(card.state);
  // Whoever just comes, and can come now, need not be told so.
  const comesAsIs = isOpen(card.state) && card.registration === "none";
  return (
    <article className="over-screen">
      <header className="events-head">
        <p className="hint">{t(`kind.${card.kind}`)}</p>
        <h1 ref={beginScreen} tabIndex={-1}>
          <Line of={card.title} />
        </h1>
        <p className="events-when">
          {/* How it stands now, the box below says. */}
          <When span={card} /> {card.state === "published" && <Mark card={card} own={own} />}
        </p>
      </header>
      <AttendBox card={card} own={own} onAgain={onAgain} />
      {isAhead && !comesAsIs && <Registration card={card} own={own} />}
      {text.words !== "" && (
        <div className="events-text" lang={text.lang}>
          {text.words.split(/\n+/).map((paragraph, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- paragraphs have nothing else to be told apart by
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      )}
      <EventFacts page={page} />
      {isAhead && <RemindMe card={card} own={own} hasMail={page.hasMail} />}
      <ShareEvent card={card} />
    </article>
  );
};

export const Event = ({ event }: { readonly event: string }) => {
  const t = useTexts("programme");
  const [page, missing, read] = useEvent(event);
  if (!page || missing === "unknown") return <MissingScreen title={t("title")} missing={missing} onAgain={read} />;
  return <Shown page={page} onAgain={read} />;
};
