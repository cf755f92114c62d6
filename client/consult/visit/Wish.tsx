/** The wish to be told when the booths open, or when one is called while no page is open: signs that say nothing of what they are. */
import { useEffect, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { type Push, setPush, wishToBeCalled } from "../../session/consult.ts";
import { allowPush, type PushState, pushState } from "../../session/push.ts";
import { useAsking } from "./trouble.ts";

interface Props {
  readonly button: string;
  readonly done: string;
  readonly isDone: boolean;
  /** Tell the server where the signs go. */
  readonly send: (push: Push) => Promise<void>;
}

const PushButton = ({ button, done, isDone, send }: Props) => {
  const t = useTexts("visit");
  const { isBusy, trouble, run } = useAsking();
  const [state, setState] = useState<PushState | null>(null);
  const [isSent, setSent] = useState(isDone);
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

/** "Tell me when they open." `organisation` null: any. */
export const WishWhenOpen = ({ organisation }: { readonly organisation: string | null }) => {
  const t = useTexts("visit");
  return (
    <PushButton
      button={t("wish.button")}
      done={t("wish.done")}
      isDone={false}
      send={(push) => wishToBeCalled(organisation, push)}
    />
  );
};

/** "Tell me even when the page is closed." */
export const CallByPush = () => {
  const t = useTexts("visit");
  return <PushButton button={t("waiting.push")} done={t("waiting.pushOn")} isDone={false} send={setPush} />;
};
