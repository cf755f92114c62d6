/** All that there is to know of an event, as a list of facts. */
import type { ReactNode } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { fileUrl } from "../../session/hallPage.ts";
import { Line } from "../hall/Line.tsx";
import { usePlace } from "./placeWords.ts";

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const EventFacts = ({ page: { card, words, organiser } }: { readonly page: EventPage }) => {
  const t = useTexts("programme");
  const placeOf = usePlace();
  const { capacity, seatsLeft, speakers } = card;
  const notes = [
    words.worksheet.length > 0 && t("event.sheet"),
    card.hasRecord && t("event.record"),
    words.video && t("event.film"),
    words.signing && t("event.signing"),
    t("event.captions"),
  ].filter((note) => typeof note === "string");
  return (
    <>
      <dl className="events-facts">
        <Fact name={t("event.where")}>{placeOf(card.place)}</Fact>
        <Fact name={t("event.who")}>
          <Line of={organiser} />
        </Fact>
        {speakers.length > 0 && (
          <Fact name={t("event.speakers")}>
            <ul>
              {speakers.map(({ name, about }) => (
                <li key={name.ja}>
                  <strong>
                    <Line of={name} />
                  </strong>
                  {about !== "" && <span className="hint"> {about}</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t("register.title")}>
          <ul>
            <li>{t(`event.audience.${card.audience}`)}</li>
            <li>
              {capacity === null ? t("event.noCapacity") : t("event.capacity", { count: capacity })}
              {seatsLeft !== null && seatsLeft > 0 && ` · ${t("event.left", { count: seatsLeft })}`}
            </li>
          </ul>
        </Fact>
      </dl>
      <ul className="events-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {words.order.length > 0 && (
        <section>
          <h2>{t("event.order")}</h2>
          <ol className="events-order">
            {words.order.map(({ id, title, minutes, speaker }) => {
              const who = speaker === null ? undefined : speakers[speaker];
              return (
                <li key={id}>
                  <span>
                    <Line of={title} />
                    {who && (
                      <span className="hint">
                        {" "}
                        <Line of={who.name} />
                      </span>
                    )}
                  </span>
                  <span className="hint">{t("event.minutes", { count: minutes })}</span>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      {words.handouts.length > 0 && (
        <section>
          <h2>{t("event.handouts")}</h2>
          <ul className="events-handouts">
            {words.handouts.map(({ file, title }) => (
              <li key={file}>
                <a className="button" href={fileUrl(file)} target="_blank" rel="noopener">
                  <Line of={title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
