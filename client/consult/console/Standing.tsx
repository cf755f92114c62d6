/** How a conversation stands, in plain words where something is out of the ordinary. What changes is said aloud, politely. */
import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { SeatKind } from "../../../shared/consult/messages.ts";
import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "../conversation/state.ts";
import { useDeed } from "./deed.ts";
import { useRoom } from "./source.ts";
import type { OpenTalk } from "./talks.ts";
import { countdown, minutesLeft, useNow } from "./time.ts";

interface NoteProps {
  readonly children: ReactNode;
  readonly isGrave?: boolean;
}
const Note = ({ children, isGrave = false }: NoteProps) => (
  <div className={isGrave ? "console-note is-grave" : "console-note"}>{children}</div>
);

/** The visitor was called, and may take their time. */
export const Calling = ({ open: { own, letter } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const { deeds } = useRoom().source;
  const doing = useDeed();
  const left = countdown(own.until - useNow());
  return (
    <div className="talk-calling">
      <p>{t("talk.calling", { name: t("visitor", { letter }), left })}</p>
      <p className="hint">{t("talk.withdrawText")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void doing.perform(() => deeds.withdraw(own.ticket))}>
          {t("talk.withdraw")}
        </button>
      </div>
      <output className="problem">{doing.problem}</output>
    </div>
  );
};

/** One's own line. */
const OwnLine = ({ open: { talk } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const line = useStore(talk.store, (s) => s.line);
  switch (line) {
    case "here":
    case "over":
      return null;
    case "elsewhere":
      return (
        <Note>
          <p>{t("talk.elsewhere")}</p>
          <button type="button" className="button strong" onClick={() => talk.comeHere()}>
            {t("talk.useHere")}
          </button>
        </Note>
      );
    case "noSeat":
    case "refused":
      return (
        <Note>
          <p>{t("talk.noSeat")}</p>
          <button type="button" className="button" onClick={() => talk.comeHere()}>
            {t("talk.useHere")}
          </button>
        </Note>
      );
    default:
      return <Note>{t(line === "joining" ? "talk.joining" : "talk.returning")}</Note>;
  }
};

/** The time agreed, where it is nearly over or past. */
const Time = ({ open: { own } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const left = minutesLeft(own.until - useNow());
  if (left > 10) return null;
  return <Note>{t(left === 0 ? "talk.timeUp" : left > 5 ? "talk.tenMinutes" : "talk.fiveMinutes")}</Note>;
};

/** Resolves when nobody of this name waits for the key any more: what is written now, they can read. */
const whenIn = ({ store }: Talk, name: string): Promise<void> =>
  new Promise((resolve) => {
    const isIn = () => store.getState().wantsIn.every((one) => one.name !== name);
    if (isIn()) return resolve();
    const stop = store.subscribe(() => {
      if (!isIn()) return;
      stop();
      resolve();
    });
  });

/** Who comes in, and who listens. */
const Company = ({ open: { own, talk, letter, note } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const wantsIn = useStore(talk.store, (s) => s.wantsIn);
  const isMine = useStore(talk.store, (s) => s.isMineToLetIn);
  const { listening } = own;
  /** Who takes over reads nothing of before: the note is for them, so it is said once more when they are in. */
  const letIn = async (seat: SeatKind, name: string) => {
    await talk.letIn();
    if (seat === "counsellor" && note.trim() !== "") {
      await whenIn(talk, name);
      await talk.write({ kind: "note", to: name, text: note.trim() });
    }
  };
  return (
    <>
      {isMine &&
        wantsIn.map(({ seat, name, key }) => (
          <Note key={key?.member ?? name} isGrave>
            <p>{t("talk.wantsIn", { name: seat === "visitor" ? t("visitor", { letter }) : name })}</p>
            <button type="button" className="button strong" onClick={() => void letIn(seat, name)}>
              {t(seat === "counsellor" && note.trim() !== "" ? "talk.letInNote" : "talk.letIn")}
            </button>
          </Note>
        ))}
      {listening?.state === "announced" && <Note>{t("talk.listening", { name: listening.name })}</Note>}
      {listening?.state === "asked" && <Note>{t("talk.listeningAsked", { name: listening.name })}</Note>}
    </>
  );
};

/** A hand-over under way. */
const HandingOver = ({ open: { talk } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const ticket = useStore(talk.store, (s) => s.ticket);
  if (ticket?.state !== "offered" && ticket?.state !== "agreed") return null;
  return (
    <Note>
      <p>{ticket.state === "agreed" ? t("talk.agreed") : t("talk.offered", { name: ticket.offeredTo ?? "" })}</p>
      <button type="button" className="button" onClick={() => talk.tell("cancel")}>
        {t("talk.cancelOffer")}
      </button>
    </Note>
  );
};

/** Nobody has said anything for long: it would end by itself. Whatever is said after the question answers it. */
const Idle = ({ open: { talk } }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const asked = useStore(talk.store, (s) => s.said.findLast(({ said }) => said === "still-there")?.id ?? null);
  const lines = useStore(talk.store, (s) => s.lines.length);
  const [answered, setAnswered] = useState<number | null>(null);
  const [seen, setSeen] = useState({ asked, lines });
  if (seen.asked !== asked) setSeen({ asked, lines });
  if (asked === null || asked === answered || lines > seen.lines) return null;
  return (
    <Note>
      <p>{t("talk.idle")}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          talk.tell("here");
          setAnswered(asked);
        }}
      >
        {t("talk.here")}
      </button>
    </Note>
  );
};

export const Standing = ({ open }: { readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const isAway = useStore(open.talk.store, (s) => s.ticket?.away.includes("visitor") ?? false);
  return (
    <div className="talk-standing" aria-live="polite">
      <OwnLine open={open} />
      {isAway && <Note>{t("talk.away")}</Note>}
      <Company open={open} />
      <HandingOver open={open} />
      <Idle open={open} />
      <Time open={open} />
    </div>
  );
};
