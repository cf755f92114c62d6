import { useState } from "react";

/** To the clipboard; false where the browser does not let us. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** How a press on "copy" went: null before it, false where one has to copy by hand. */
export const useCopy = (text: string): readonly [isCopied: boolean | null, copy: () => void] => {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return [isCopied, () => void copy(text).then(setCopied)];
};
