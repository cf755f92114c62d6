/** The prepared sentences of whoever writes captions: which there are, which is next, and sending it. */
import { useEffect, useMemo } from "react";
import { nextNote, type Notes, seekNote } from "../../../../shared/events/captions.ts";
import { sentencesOf } from "../../../../shared/events/sentences.ts";
import { atSlide, type Prepared, prepared } from "../prepared.ts";
import { useHallNow, useKept, useMay, useRoom } from "../source.ts";
import { useSpeaker } from "./useSpeaker.ts";
import { useSlides, variantOf } from "./useSlides.ts";

interface PreparedNotes extends Notes {
  readonly starts: readonly number[];
  sendNext(): void;
  seek(at: number): void;
  seekBy(by: number): void;
}

/** The sentences, from the notes of the deck that is shown or from what was pasted. */
const useSentences = (): Prepared => {
  const source = useKept((s) => s.source);
  const pasted = useKept((s) => s.pasted);
  const language = useKept((s) => s.language);
  const { deck, now } = useSlides();
  const notes = useMemo(() => {
    const from = now?.deck ?? deck;
    return from && variantOf(from, language)?.notes;
  }, [now?.deck, deck, language]);
  return useMemo(
    () => (source === "pasted" ? { sentences: sentencesOf(pasted), starts: [] } : prepared(notes ?? [])),
    [source, pasted, notes],
  );
};

export const usePrepared = (): PreparedNotes => {
  const { kept, captions } = useRoom();
  const mayWrite = useMay("captions");
  const { sentences, starts } = useSentences();
  const language = useKept((s) => s.language);
  const speaker = useSpeaker();
  const wanted = useKept((s) => s.at);
  const notes = seekNote({ sentences, at: wanted }, wanted);
  const seek = (at: number) => kept.setState({ at: seekNote(notes, at).at });
  return {
    ...notes,
    starts,
    seek,
    seekBy: (by) => {
      if (mayWrite) seek(notes.at + by);
    },
    sendNext: () => {
      const { words, notes: after } = nextNote(notes);
      if (words === null || !mayWrite) return;
      captions.say({ words, language, speaker });
      kept.setState({ at: after.at });
    },
  };
};

/** The notes go along with the slides. Once in a console. */
export const useFollowSlides = (): void => {
  const { kept } = useRoom();
  const all = useSentences();
  const index = useHallNow((s) => s.stage.slide?.index ?? null);
  useEffect(() => {
    if (index !== null && all.starts.length > 0) kept.setState(({ at }) => ({ at: atSlide(all, at, index) }));
  }, [all, index, kept]);
};
