/** One's own conversations, one button each: who, how long still, what is unread, how grave. */
import { useStore } from "zustand";
import type { OpenTalk } from "./talks.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { useRoom } from "./source.ts";
import { countdown, minutesLeft, useNow } from "./time.ts";

const useStateWords = (): ((open: OpenTalk) => string) => {
  const t = useTexts("console");
  const now = useNow();
  return ({ own, state }) => {
    if (state !== "open") return t("tabs.over");
    const left = own.until - now;
    switch (own.state) {
      case "called":
      case "called-again":
        return t("tabs.call", { left: countdown(left) });
      case "dropped":
        return t("tabs.away");
      default:
        return left > 0 ? t("tabs.left", { count: minutesLeft(left) }) : t("tabs.past");
    }
  };
};

export const Tabs = () => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const { all, chosen } = useStore(talks.store);
  const stateWords = useStateWords();
  if (all.length === 0) return null;
  return (
    <nav ref={keepFocus} className="talk-tabs" aria-label={t("tabs.label")}>
      {all.map((open) => (
        <button
          key={open.own.session}
          type="button"
          className="talk-tab"
          aria-current={open.own.session === chosen ? "true" : undefined}
          onClick={() => talks.choose(open.own.session)}
        >
          <strong>{t("visitor", { letter: open.letter })}</strong>
          <span className="hint">{stateWords(open)}</span>
          {open.own.level !== null && open.own.level !== "none" && (
            <span className="mark alert">{t(`risk.levels.${open.own.level}`)}</span>
          )}
          {open.unread > 0 && <span className="mark new">{t("tabs.unread", { count: open.unread })}</span>}
        </button>
      ))}
    </nav>
  );
};
