/** A soft sound when something waits for the counsellor, where they switched it on. Two notes, made here: nothing is loaded. */
import { create } from "zustand";
import { drop, keep, recall } from "../../campaign/device.ts";

const KEY = "console.sound";
/** Not again within this time, ms: one sound says it. */
const REST_MS = 4000;
const NOTES = [660, 880] as const;
const NOTE_S = 0.22;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;
let playedAt = 0;

/** Browsers let a page sound only after a press: this is called from one. */
const prepare = (): void => {
  context ??= new AudioContext();
  void context.resume();
};

export const chime = (): void => {
  if (!useSound.getState().isOn || !context || Date.now() - playedAt < REST_MS) return;
  playedAt = Date.now();
  for (const [i, pitch] of NOTES.entries()) {
    const from = context.currentTime + i * NOTE_S;
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = pitch;
    // Begins and ends softly: nobody is to be startled.
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.04);
    gain.gain.exponentialRampToValueAtTime(0.001, from + NOTE_S);
    tone.connect(gain).connect(context.destination);
    tone.start(from);
    tone.stop(from + NOTE_S);
  }
};

interface Sound {
  readonly isOn: boolean;
  setOn(isOn: boolean): void;
}

export const useSound = create<Sound>((set) => ({
  isOn: recall(KEY) === "on",
  setOn: (isOn) => {
    if (isOn) keep(KEY, "on");
    else drop(KEY);
    set({ isOn });
    if (!isOn) return;
    prepare();
    playedAt = 0;
    chime();
  },
}));

// Kept on from another day: the first press anywhere allows it.
globalThis.addEventListener?.("pointerdown", () => {
  if (useSound.getState().isOn) prepare();
});
