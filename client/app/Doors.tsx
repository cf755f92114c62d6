/** Out of this view: into the other one, a link for a friend, with or without a name, out of the square. */
import { useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useSettings, useView } from "../campaign/settings.ts";
import { useLeft } from "../feedback/left.ts";
import { appear } from "../session/actions.ts";
import { useSelf } from "../session/self.ts";
import { leave } from "../session/session.ts";
import { useSession } from "../session/status.ts";
import { open } from "../talk/opened.ts";
import { showOnMount } from "../ui/focus.ts";

const Invitation = ({ roomId }: { readonly roomId: string }) => {
  const t = useTexts("square");
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = `${location.origin}/?with=${roomId}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // In-app browsers may refuse: then the link is shown to be copied by hand.
      setCopied(false);
    }
  };
  return (
    <div className="invitation">
      <button type="button" className="button" onClick={() => void copy()}>
        {t("more.invite")}
      </button>
      <output className="hint">{copied === true && <span ref={showOnMount}>{t("more.invited")}</span>}</output>
      {copied === false && (
        <label ref={showOnMount}>
          {t("more.inviteBy")}
          <input className="field" readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
};

export const Doors = () => {
  const t = useTexts("square");
  const ts = useTexts("safety");
  const view = useView();
  const { setView, name, look, setPresence } = useSettings();
  const roomId = useSession((s) => s.roomId);
  const status = useSession((s) => s.status);
  const isLight = useSelf()?.kind === "light";
  const turn = () => {
    const presence = isLight ? "visitor" : "light";
    setPresence(presence);
    appear(name, look, presence);
  };
  const goOut = () => {
    // The practice corner was no visit.
    useLeft.setState(status !== "practice");
    void leave();
  };
  return (
    <div className="doors">
      <div className="row">
        <button type="button" className="button" onClick={() => setView(view === "3d" ? "list" : "3d")}>
          {t(view === "3d" ? "more.list" : "more.scene")}
        </button>
        <button type="button" className="button" onClick={turn}>
          {t(isLight ? "more.appear" : "more.vanish")}
        </button>
        <button type="button" className="button" onClick={goOut}>
          {t("more.leave")}
        </button>
      </div>
      {roomId && (
        <div className="row">
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "mine" })}>
            {ts("mine.open")}
          </button>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "blocked" })}>
            {ts("blocked.open")}
          </button>
        </div>
      )}
      {roomId && <Invitation roomId={roomId} />}
    </div>
  );
};
