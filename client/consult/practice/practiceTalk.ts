/** A conversation that only looks like one: its store and its deeds are those of a booth, and nothing leaves this page. */
import type { Language } from "../../../shared/campaign/language.ts";
import type { BoothClientMessages } from "../../../shared/consult/messages.ts";
import type { TicketView } from "../../../shared/consult/views.ts";
import { fits } from "../seal/padding.ts";
import { createTalkStore, type Sendable, type Talk, type Told } from "../conversation/state.ts";
import { encode } from "../conversation/words.ts";
import { type Act, begin, type Play, respond } from "./play.ts";
import type { Beat, Script } from "./scripts.ts";

const VISITOR = "visitor";
const ME = "counsellor";
/** Between two lines of one breath, ms. */
const BETWEEN_MS = 2_500;

export interface PracticeWish {
  readonly session: string;
  readonly script: Script;
  /** Read at each line: whoever practises may change it. */
  language(): Language;
  /** What the booth would be told. */
  onTold<K extends Told>(type: K, message?: BoothClientMessages[K]): boolean;
}

export interface PracticeTalk extends Talk {
  /** Null before they sat down. */
  readonly play: Play | null;
  /** They sit down, and begin to talk. */
  sit(): void;
  show(ticket: TicketView): void;
}

export const openPracticeTalk = ({ session, script, language, onTold }: PracticeWish): PracticeTalk => {
  const store = createTalkStore();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let play: Play | null = null;
  let count = 0;

  store.setState({
    line: "here",
    member: ME,
    people: new Map([
      [VISITOR, { seat: "visitor", name: "" }],
      [ME, { seat: "counsellor", name: "" }],
    ]),
  });

  const after = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };

  const add = (from: string, words: Sendable): void => {
    count += 1;
    const isMine = from === ME;
    const line = {
      kind: "line",
      key: `${count}`,
      from,
      seq: count,
      isMine,
      words,
      isLate: false,
      state: "read",
    } as const;
    store.setState({ lines: [...store.getState().lines, line] });
  };

  const does = (act: Act): Beat | null => {
    if (!play) return null;
    const outcome = respond(play, act);
    play = outcome.play;
    return outcome.beat;
  };

  /** They think, then say it line by line. What they were about to say before, they say first. */
  let busyUntil = 0;
  const speak = ({ thinkMs, lines }: Beat): void => {
    let at = Math.max(busyUntil - Date.now(), 0) + thinkMs;
    after(Math.max(0, at - thinkMs) + 800, () => store.setState({ thinking: [VISITOR] }));
    for (const texts of lines) {
      after(at, () => {
        store.setState({ thinking: [] });
        add(VISITOR, { kind: "text", text: texts[language()] });
        does({ act: "heard" });
      });
      at += BETWEEN_MS;
    }
    busyUntil = Date.now() + at;
  };

  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    store.setState({ thinking: [] });
  };

  return {
    session,
    seat: "counsellor",
    store,
    get play() {
      return play;
    },
    sit() {
      play = begin(script, Date.now());
      store.setState({ canWrite: true, epoch: 1 });
      speak(script.opening);
    },
    show: (ticket) => store.setState({ ticket }),
    async write(what) {
      const words: Sendable = typeof what === "string" ? { kind: "text", text: what } : what;
      if (!store.getState().canWrite || !fits(encode(words))) return false;
      add(ME, words);
      const beat = does({ act: "write", words, at: Date.now() });
      if (beat) speak(beat);
      return true;
    },
    tell(type, message) {
      if (type === "thinking") does({ act: "think" });
      if (type === "emergency") does({ act: "emergency" });
      if (type === "flag") does({ act: "flag", level: (message as BoothClientMessages["flag"]).level });
      if (type === "end") does({ act: "end", reason: (message as BoothClientMessages["end"]).reason });
      return onTold(type, message);
    },
    letIn: async () => {},
    code: async () => null,
    comeHere: () => {},
    close: stop,
    erase: async () => stop(),
  };
};
