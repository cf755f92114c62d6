/** The wish to be told when the booths open, or when one is called while no page is open: signs that say nothing of what they are. */
import { useEffect, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { type Push, setPush, wishToBeCalled } from "../../session/consult.ts";
import { allowPush, type PushState, pushState } from "../../session/push.ts";
import { useAsking } from "./trouble.ts";

interface Props {
  readonly button: string;
  readonly done: string;
  /** Says nothing where it cannot be: it is said elsewhere on the screen. */
  readonly isQuiet?: boolean;
  /** Tell the server where the signs go. */
  readonly send: (push: Push) => Promise<void>;
}

const PushButton = ({ button, done, isQuiet = false, send }: Props) => {
  const t = useTexts("visit");
  const { isBusy, trouble, run } = useAsking();
  const [state, setState] = useState<PushState | null>(null);
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const press = () =>
    run(async () => {
      const push = await allowPush();
      if (!push) {
        const now = await pushState();
        return setState(now === "denied" ? now : "unsupported");
      }
      await send(push);
      setSent(true);
    });
  if (isQuiet && (state === null || state === "unsupported" || state === "denied")) return null;
  return (
    <div className="visit-wish">
      {!isSent && state !== "unsupported" && state !== "denied" && (
        <>
          <button type="button" className="button" aria-busy={isBusy} onClick={() => void press()}>
            {button}
          </button>
          <p className="hint">{t("wish.hint")}</p>
        </>
      )}
      <output className="hint">
        {isSent ? done : state === "denied" ? t("wish.denied") : state === "unsupported" ? t("wish.cannot") : trouble}
      </output>
    </div>
  );
};

interface Wanted {
  /** Null: any. */
  readonly organisation: string | null;
  readonly isQuiet?: boolean;
}

/** "Tell me when they open." */
export const WishWhenOpen = ({ organisation, isQuiet }: Wanted) => {
  const t = useTexts("visit");
  return (
    <PushButton
      button={t("wish.button")}
      done={t("wish.done")}
      isQuiet={isQuiet}
      send={(push) => wishToBeCalled(organisation, push)}
    />
  );
};

/** "Tell me even when the page is closed." */
export const CallByPush = () => {
  const t = useTexts("visit");
  return <PushButton button={t("waiting.push")} done={t("waiting.pushOn")} send={setPush} />;
};
