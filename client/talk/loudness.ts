/** Whether what people say is read out by itself: a switch of its own, apart from events. Kept on the device. */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { drop, keep, recall } from "../campaign/device.ts";

interface TalkLoudness {
  readonly isLoud: boolean;
  setLoud(isLoud: boolean): void;
}

export const useTalkLoudness = create<TalkLoudness>()(
  persist((set) => ({ isLoud: true, setLoud: (isLoud) => set({ isLoud }) }), {
    name: "talk-loudness",
    version: 1,
    storage: createJSONStorage(() => ({ getItem: recall, setItem: keep, removeItem: drop })),
  }),
);
