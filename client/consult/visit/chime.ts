/** Two soft tones, where somebody allowed them. Browsers play nothing before a press, so the first press after a load is waited for. */
import { create } from "zustand";
import { drop, keep, recall } from "../../campaign/device.ts";

const KEY = "sound";
const TONES_HZ = [659.25, 880];
const TONE_S = 0.9;
const APART_S = 0.35;
const LOUDNESS = 0.14;

/** Whether a sound may be played when one is called. */
export const useSound = create(() => recall(KEY) !== null);

let context: AudioContext | null = null;
const wakeUp = (): void => {
  context ??= new AudioContext();
  void context.resume();
};

/** Play the two tones where it is allowed and the browser lets us. */
export const chime = (): void => {
  if (!useSound.getState() || context?.state !== "running") return;
  const at = context.currentTime;
  for (const [i, frequency] of TONES_HZ.entries()) {
    const tone = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: 0 });
    const start = at + i * APART_S;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_S);
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE_S);
  }
};

/** Allow it or not, from a press; whoever allows it hears at once what it will be. */
export const setSound = (isOn: boolean): void => {
  useSound.setState(isOn, true);
  if (!isOn) return drop(KEY);
  keep(KEY, "1");
  wakeUp();
  chime();
};

if (useSound.getState()) addEventListener("pointerdown", wakeUp, { once: true });
