/**
 * The one sound of the concert garden: it begins with a press, goes on while one walks about or changes the view, and ends with
 * quick exit, with "forget me here" and where one comes into a hall.
 */
import { create } from "zustand";
import { performanceUrl } from "../../../shared/events/performances.ts";
import { hallOf, usePath } from "../../app/path.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";

interface Playing {
  /** What was begun; null: nothing. */
  readonly id: string | null;
  readonly isOn: boolean;
  /** Seconds. */
  readonly at: number;
  readonly length: number | null;
  /** 0 to 1. */
  readonly volume: number;
  readonly hasFailed: boolean;
}

/** Quieter than it could be: nobody is startled. */
const FIRST_VOLUME = 0.6;
const silent: Playing = { id: null, isOn: false, at: 0, length: null, volume: FIRST_VOLUME, hasFailed: false };
export const usePlaying = create<Playing>()(() => silent);

let sound: HTMLAudioElement | null = null;

const follow = (audio: HTMLAudioElement): void => {
  audio.addEventListener("play", () => usePlaying.setState({ isOn: true }));
  audio.addEventListener("pause", () => usePlaying.setState({ isOn: false }));
  audio.addEventListener("ended", () => usePlaying.setState({ isOn: false, at: 0 }));
  audio.addEventListener("error", () => usePlaying.setState({ isOn: false, hasFailed: true }));
  audio.addEventListener("durationchange", () =>
    usePlaying.setState({ length: Number.isFinite(audio.duration) ? audio.duration : null }),
  );
  // Whole seconds: nobody reads more, and nothing is drawn anew in between.
  audio.addEventListener("timeupdate", () => usePlaying.setState({ at: Math.floor(audio.currentTime) }));
};

/** Silence, and nothing of it left. */
const stopPlaying = (): void => {
  const audio = sound;
  sound = null;
  usePlaying.setState({ ...silent, volume: usePlaying.getState().volume });
  audio?.pause();
  audio?.removeAttribute("src");
};
beforeExit(stopPlaying);
beforeForgetting(stopPlaying);
usePath.subscribe((path) => {
  if (hallOf(path) !== null) stopPlaying();
});

/** A press on "play" or "pause" of a piece. */
export const togglePlaying = async (id: string): Promise<void> => {
  const { id: before, isOn, volume, hasFailed } = usePlaying.getState();
  if (before === id && isOn) return sound?.pause();
  if (before !== id || hasFailed || !sound) {
    stopPlaying();
    sound = new Audio(performanceUrl(id));
    sound.volume = volume;
    follow(sound);
    usePlaying.setState({ id });
  }
  try {
    await sound.play();
  } catch (error) {
    // Pausing before it began is no failure.
    if (!(error instanceof DOMException && error.name === "AbortError")) usePlaying.setState({ hasFailed: true });
  }
};

export const setVolume = (volume: number): void => {
  usePlaying.setState({ volume });
  if (sound) sound.volume = volume;
};
