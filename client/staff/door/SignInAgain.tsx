import { useState } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "../../campaign/language.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { SignInSteps } from "./SignIn.tsx";

/** The session ended while somebody was at something: they sign in over it, and everything they wrote is still there. */
export const SignInAgain = () => {
  const t = useTexts("staff");
  const tc = useTexts();
  const [open, setOpen] = useState(true);
  return (
    <>
      <div className="staff-over" role="alert">
        <p>{t("signIn.overText")}</p>
        <button type="button" className="button strong" onClick={() => setOpen(true)}>
          {t("signIn.button")}
        </button>
      </div>
      {/* Outside of the page, which rests behind a dialog. */}
      {createPortal(
        <Dialog open={open} title={t("signIn.over")} closeLabel={tc("help.close")} onClose={() => setOpen(false)}>
          <p>{t("signIn.overText")}</p>
          <SignInSteps />
        </Dialog>,
        document.querySelector(".app")!,
      )}
    </>
  );
};
