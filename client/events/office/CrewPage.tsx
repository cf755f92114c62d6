import { useCallback, useState } from "react";
import { LETTERS } from "../../../shared/events/event.ts";
import { type Part, parts } from "../../../shared/events/kinds.ts";
import type { GuestLink, OfficeEvent } from "../../../shared/events/office.ts";
import type { HandView } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { makeGuest, readPeople, setCrew } from "../../session/eventOffice.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Ask } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { type Doing, useDoing } from "./doing.ts";
import { type Problems } from "./form/draft.ts";
import { ProblemsContext, SelectField, TextField } from "./form/fields.tsx";
import { GuestSheet } from "./GuestSheet.tsx";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
}
type Hand = Pick<HandView, "id" | "part">;

/** The crew with one more, or with another part. There is one host: who was it before becomes a co-host. */
const withHand = (hands: readonly Hand[], hand: Hand): Hand[] => {
  const others = hands
    .filter(({ id }) => id !== hand.id)
    .map(({ id, part }): Hand => ({ id, part: hand.part === "host" && part === "host" ? "co-host" : part }));
  return [hand, ...others];
};

interface HandProps {
  readonly hand: HandView;
  readonly hands: readonly Hand[];
  readonly event: string;
  readonly doing: Doing;
  readonly onLink: (link: GuestLink & { readonly name: string }) => void;
}

const HandRow = ({ hand, hands, event, doing, onLink }: HandProps) => {
  const t = useTexts("eventOffice");
  const { id, name, part, isHere, isGuest } = hand;
  const isHost = part === "host";
  const set = (all: readonly Hand[], said: string) =>
    doing.perform(
      () => setCrew({ event, hands: all.map((one) => ({ id: one.id, part: one.part })) }),
      said,
      `hand ${id}`,
    );
  // A guest has no account that could answer for an event.
  const options = parts.filter((one) => (isHost ? one === "host" : !isGuest || one !== "host"));
  // By keyboard a list is walked through: only the press beside it changes anything.
  const [chosen, setChosen] = useState(part);
  const change = () =>
    set(withHand(hands, { id, part: chosen }), t("crew.changed", { name, part: t(`parts.${chosen}`) }));
  const renew = () =>
    doing.perform(
      async () => onLink({ ...(await makeGuest({ event, guest: id, name })), name }),
      t("crew.renewed", { name }),
      `renew ${id}`,
    );
  return (
    <li className="office-shift">
      <p className="office-shift-words">
        <strong>{name}</strong>
        {isGuest && <span className="office-tag">{t("crew.guest")}</span>}
        {isHere && <span className="office-tag">{t("crew.here")}</span>}
      </p>
      <p className="hint">{t(`crew.duties.${part}`)}</p>
      {isHost ? (
        <p className="hint">
          {t(`parts.${part}`)}: {t("crew.hostStays")}
        </p>
      ) : (
        <div className="office-row">
          <SelectField
            path={`hand.${id}`}
            label={t("crew.partOf", { name })}
            value={chosen}
            options={options}
            name={(one: Part) => t(`parts.${one}`)}
            onChange={setChosen}
          />
          {chosen !== part && (
            <button type="button" className="button strong" onClick={() => void change()}>
              {t("crew.change")}
            </button>
          )}
          {isGuest && (
            <Ask
              label={t("crew.renew")}
              spoken={t("crew.renewOf", { name })}
              text={t("crew.renewText")}
              sure={{ act: renew }}
            />
          )}
          <Ask
            label={t("crew.remove")}
            spoken={t("crew.removeOf", { name })}
            text={t(isGuest ? "crew.removeGuestText" : "crew.removeText", { name })}
            sure={{
              act: () =>
                set(
                  hands.filter((one) => one.id !== id),
                  t("crew.removed", { name }),
                ),
            }}
          />
        </div>
      )}
    </li>
  );
};

/** Somebody of the staff, with a part. */
const AddHand = ({
  event,
  hands,
  doing,
}: {
  readonly event: string;
  readonly hands: readonly Hand[];
  readonly doing: Doing;
}) => {
  const t = useTexts("eventOffice");
  const read = useCallback(() => readPeople(event), [event]);
  const answer = useAnswer(read);
  const [chosen, setChosen] = useState("");
  const [part, setPart] = useState<Part>("co-host");
  return (
    <section className="office-part" aria-labelledby="plan-add-hand">
      <h2 id="plan-add-hand">{t("crew.add")}</h2>
      <Answered answer={answer}>
        {({ people }) => {
          const free = people.filter(({ id }) => !hands.some((hand) => hand.id === id));
          const who = free.find(({ id }) => id === chosen) ?? free[0];
          if (!who) return <p className="hint">{t("crew.nobody")}</p>;
          return (
            <>
              <div className="office-fields">
                <SelectField
                  path="who"
                  label={t("crew.who")}
                  value={who.id}
                  options={free.map(({ id }) => id)}
                  name={(id) => free.find((one) => one.id === id)!.name}
                  onChange={setChosen}
                />
                <SelectField
                  path="part"
                  label={t("crew.part")}
                  hint={t(`crew.duties.${part}`)}
                  value={part}
                  options={parts}
                  name={(one) => t(`parts.${one}`)}
                  onChange={setPart}
                />
              </div>
              <div className="office-row">
                <button
                  type="button"
                  className="button strong"
                  aria-busy={doing.busy}
                  onClick={() =>
                    void doing.perform(
                      () => setCrew({ event, hands: withHand(hands, { id: who.id, part }) }),
                      t("crew.added", { name: who.name, part: t(`parts.${part}`) }),
                      `add ${who.id}`,
                    )
                  }
                >
                  {t("crew.addDo")}
                </button>
              </div>
            </>
          );
        }}
      </Answered>
    </section>
  );
};

/** Somebody without an account, by a link. */
const AddGuest = ({ event, doing, onLink }: Pick<HandProps, "event" | "doing" | "onLink">) => {
  const t = useTexts("eventOffice");
  const [name, setName] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const make = async () => {
    const given = name.trim();
    setProblems(given === "" ? { guest: "empty" } : {});
    if (given === "") return;
    const went = await doing.perform(
      async () => onLink({ ...(await makeGuest({ event, guest: null, name: given })), name: given }),
      t("crew.guestMade", { name: given }),
      "guest",
    );
    if (went) setName("");
  };
  return (
    <section className="office-part" aria-labelledby="plan-add-guest">
      <h2 id="plan-add-guest">{t("crew.addGuest")}</h2>
      <p className="hint">{t("crew.guestLead")}</p>
      <ProblemsContext value={problems}>
        <TextField path="guest" label={t("crew.guestName")} value={name} onChange={setName} most={LETTERS.name} />
      </ProblemsContext>
      <div className="office-row">
        <button type="button" className="button strong" aria-busy={doing.busy} onClick={() => void make()}>
          {t("crew.guestDo")}
        </button>
      </div>
    </section>
  );
};

/** Who holds the event, each with a part; guests have a link instead of an account. */
export const CrewPage = ({ event, reload }: Props) => {
  const t = useTexts("eventOffice");
  const doing = useDoing(reload);
  const [link, setLink] = useState<(GuestLink & { readonly name: string }) | null>(null);
  const { hands } = event.run;
  const shown = { event: event.id, hands, doing };
  return (
    <>
      <p className="office-lead">{t("crew.lead")}</p>
      <Outcome doing={doing} />
      {link && <GuestSheet key={link.url} link={link} onDone={() => setLink(null)} />}
      <div className="plan-overview">
        <section ref={keepFocus} className="office-part" aria-labelledby="plan-crew">
          <h2 id="plan-crew">{t("crew.title")}</h2>
          <ul className="office-shifts">
            {hands.map((hand) => (
              <HandRow key={hand.id} {...shown} hand={hand} onLink={setLink} />
            ))}
          </ul>
        </section>
        <div className="office-stack">
          <AddHand {...shown} />
          <AddGuest event={event.id} doing={doing} onLink={setLink} />
        </div>
      </div>
    </>
  );
};
