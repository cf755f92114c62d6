/** "Forget me here": pass, choices and place are gone from this device, and whoever was inside is outside. */
import { create } from "zustand";
import { forgetAll } from "./device.ts";
import { clearChoices, useSettings } from "./settings.ts";

/** How often this page has forgotten somebody since it was last inside: the first screen says so. */
export const useForgotten = create(() => 0);

const goodbyes = new Set<() => void>();

/** Something that must end when this device forgets. */
export const beforeForgetting = (goodbye: () => void): void => void goodbyes.add(goodbye);

export const forgetMe = (): void => {
  for (const goodbye of goodbyes) goodbye();
  const { language, textScale } = useSettings.getState();
  clearChoices();
  // The page goes on in the same words and size; on the device nothing of it is kept.
  useSettings.setState({ language, textScale });
  forgetAll();
  useForgotten.setState((times) => times + 1);
};
