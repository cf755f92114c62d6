import { type ReactNode, useState } from "react";
import { useTexts } from "../campaign/language.ts";

/** A button that takes a text to the clipboard, and says whether it did; `children` are buttons beside it. */
export const Copy = ({ text, children }: { readonly text: string; readonly children?: ReactNode }) => {
  const t = useTexts("staff");
  const [said, setSaid] = useState<"copied" | "copyFailed" | null>(null);
  const copy = () =>
    // Without a secure origin, or in some in-app browsers, there is no clipboard.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => setSaid("copied"),
      () => setSaid("copyFailed"),
    );
  return (
    <>
      <div className="row">
        <button type="button" className="button" onClick={() => void copy()}>
          {t("copy")}
        </button>
        {children}
      </div>
      <output className="hint">{said && t(said)}</output>
    </>
  );
};

/** Buttons that take something along that is shown only once: to the clipboard, to paper. */
export const Keep = ({ text }: { readonly text: string }) => {
  const t = useTexts("staff");
  return (
    <Copy text={text}>
      <button type="button" className="button" onClick={() => print()}>
        {t("print")}
      </button>
    </Copy>
  );
};
