/** Sends captions over a hall's line and keeps each until it is back: what a broken line swallowed goes out again. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { HallLine } from "../../session/hall.ts";
import { speakerOf, type WaitingLine, withoutArrived } from "./waitingLines.ts";

interface PostState {
  readonly waiting: readonly WaitingLine[];
  /** A line that the hall did not take: its words come back to whoever wrote them. */
  readonly returned: { readonly id: number; readonly words: string } | null;
}
export interface CaptionPost {
  readonly state: StoreApi<PostState>;
  say(line: Pick<WaitingLine, "words" | "language" | "speaker">): void;
  stop(): void;
}

export const createCaptionPost = (hall: Pick<HallLine, "store" | "send">): CaptionPost => {
  const state = createStore<PostState>(() => ({ waiting: [], returned: null }));
  let written = 0;
  const heard = () => hall.store.getState().captions;

  /** Whatever is not out yet, as far as the line takes it. */
  const flush = (): void => {
    const waiting = state.getState().waiting.map((line) => {
      if (line.isOut) return line;
      const { words, language, speaker } = line;
      return { ...line, isOut: hall.send("caption", { words, language, speaker }) };
    });
    state.setState({ waiting });
  };

  const settle = (): void => {
    const { waiting } = state.getState();
    const left = withoutArrived(waiting, heard());
    if (left !== waiting) state.setState({ waiting: left });
  };

  const again = (): void => {
    settle();
    state.setState(({ waiting }) => ({ waiting: waiting.map((line) => ({ ...line, isOut: false })) }));
    flush();
  };

  const stop = hall.store.subscribe((now, before) => {
    if (now.captions !== before.captions) settle();
    // What came with the line is looked at first: a line that had arrived is not sent twice.
    if (now.line === "here" && before.line !== "here") setTimeout(again);
    if (now.refused && now.refused.id !== before.refused?.id && now.refused.what === "caption") {
      const [first, ...rest] = state.getState().waiting;
      if (first) state.setState({ waiting: rest, returned: { id: first.id, words: first.words } });
    }
  });

  return {
    state,
    say({ words, language, speaker }) {
      const { waiting } = state.getState();
      written += 1;
      const line: WaitingLine = {
        id: written,
        words,
        language,
        speaker: speaker === speakerOf(heard(), waiting) ? "" : speaker,
        after: heard().at(-1)?.line ?? 0,
        isOut: false,
      };
      state.setState({ waiting: [...waiting, line] });
      flush();
    },
    stop,
  };
};
