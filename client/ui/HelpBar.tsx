/** The bar on top of every screen, always in the same place: help, settings, and the quick way out. */
import { useState } from "react";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { quickExit } from "../campaign/quickExit.ts";
import { Dialog } from "./Dialog.tsx";
import { HelpNumbers } from "./HelpNumbers.tsx";
import { ExitIcon, HelpIcon, SettingsIcon } from "./icons.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import "./helpBar.css";

export const HelpBar = () => {
  const t = useTexts();
  const own = useOwnText();
  const [open, setOpen] = useState<"help" | "settings" | null>(null);
  const close = () => setOpen(null);
  return (
    <header className="help-bar">
      <span className="help-bar-title">{own(campaign.title)}</span>
      <nav aria-label={t("help.bar")}>
        <button type="button" className="button quiet" onClick={() => setOpen("settings")} aria-haspopup="dialog">
          <SettingsIcon />
          <span>{t("settings.open")}</span>
        </button>
        <button type="button" className="button help" onClick={() => setOpen("help")} aria-haspopup="dialog">
          <HelpIcon />
          <span>{t("help.open")}</span>
        </button>
        <button type="button" className="button exit" onClick={quickExit} title={t("exit.hint")}>
          <ExitIcon />
          <span>{t("exit.button")}</span>
        </button>
      </nav>
      <Dialog open={open === "help"} title={t("help.title")} closeLabel={t("help.close")} onClose={close}>
        <HelpNumbers onGo={close} />
      </Dialog>
      <Dialog open={open === "settings"} title={t("settings.title")} closeLabel={t("settings.close")} onClose={close}>
        <SettingsPanel onForgotten={close} />
      </Dialog>
    </header>
  );
};
