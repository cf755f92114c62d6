/** What was written, to be read and read again; and read out as it comes. */
import type { ReactNode } from "react";
import { useHelp } from "../../campaign/help.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { scrollback } from "../../ui/scrollback.ts";
import type { Line } from "./lines.ts";
import { Numbers } from "./Numbers.tsx";
import type { Talk } from "./state.ts";
import { useTalk, useWho } from "./useTalk.ts";
import type { Words } from "./words.ts";
import "./conversation.css";

/** How many the live region holds: it speaks what is added. */
const SPOKEN = 3;

const WordsOf = ({ words }: { readonly words: Words }) => {
  const t = useTexts("conversation");
  switch (words.kind) {
    case "text":
      return <p className="talk-words">{words.text}</p>;
    case "numbers":
      return (
        <div className="talk-words">
          <p className="hint">{t("log.numbers")}</p>
          <Numbers ids={words.ids} />
        </div>
      );
    case "note":
      return (
        <div className="talk-words">
          <p className="hint">{t("log.note", { to: words.to })}</p>
          <p>{words.text}</p>
        </div>
      );
    case "unknown":
      return <p className="talk-words hint">{t("log.unknown")}</p>;
  }
};

const OneLine = ({
  line,
  who,
}: {
  readonly line: Line;
  readonly who: (member: string, isMine?: boolean) => string;
}) => {
  const t = useTexts("conversation");
  if (line.kind === "gap") return <li className="talk-aside hint">{t("log.gap", { count: line.count })}</li>;
  if (line.kind === "unreadable")
    return (
      <li className="talk-aside hint">
        {line.count > 1 ? t("log.unreadableMany", { count: line.count }) : t("log.unreadable")}
      </li>
    );
  return (
    <li className="talk-line" data-mine={line.isMine || undefined}>
      <span className="talk-who">
        {who(line.from, line.isMine)}
        {line.isLate && ` ${t("log.late")}`}
      </span>
      <WordsOf words={line.words} />
      {line.isMine && <span className="talk-state">{t(`log.${line.state}`)}</span>}
    </li>
  );
};

const useSpoken = (): ((words: Words) => string) => {
  const t = useTexts("conversation");
  const own = useOwnText();
  const records = useHelp((s) => s.records);
  return (words) => {
    if (words.kind === "text") return words.text;
    if (words.kind === "note") return `${t("log.note", { to: words.to })} ${words.text}`;
    if (words.kind === "unknown") return t("log.unknown");
    const names = records.filter(({ id }) => words.ids.includes(id)).map(({ name }) => own(name));
    return `${t("log.numbers")} ${names.join(", ")}`;
  };
};

/** Reads out what the others write, politely. */
const Speaker = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const who = useWho(talk);
  const spoken = useSpoken();
  const lines = useTalk(talk, (s) => s.lines);
  const last = lines.flatMap((l) => (l.kind === "line" && !l.isMine ? l : [])).slice(-SPOKEN);
  return (
    <div role="log" className="spoken" aria-label={t("log.title")}>
      {last.map((l) => (
        <p key={l.key}>{t("log.line", { name: who(l.from), words: spoken(l.words) })}</p>
      ))}
    </div>
  );
};

/** Who thinks, as they said. */
const Thinkers = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const people = useTalk(talk, (s) => s.people);
  const thinking = useTalk(talk, (s) => s.thinking);
  return (
    <output className="talk-thinking">
      {thinking.map((member) => {
        const name = people.get(member)?.name ?? "";
        return <span key={member}>{name === "" ? t("thinkingVisitor") : t("thinking", { name })}</span>;
      })}
    </output>
  );
};

/** The conversation. `before` stands above the first line, `after` below the last and is no part of what was written. */
export const Lines = ({
  talk,
  before,
  after,
}: {
  readonly talk: Talk;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}) => {
  const t = useTexts("conversation");
  const who = useWho(talk);
  const lines = useTalk(talk, (s) => s.lines);
  return (
    <>
      <section ref={scrollback} className="talk-lines" aria-label={t("log.title")}>
        {before}
        <ul>
          {lines.map((line) => (
            <OneLine key={line.key} line={line} who={who} />
          ))}
        </ul>
        {after}
        <Thinkers talk={talk} />
      </section>
      <Speaker talk={talk} />
    </>
  );
};
