/** "Forget me here": pass, choices and place are gone from this device, and whoever was inside is outside. */
import { forgetAll } from "./device.ts";
import { clearChoices, useSettings } from "./settings.ts";

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
};
