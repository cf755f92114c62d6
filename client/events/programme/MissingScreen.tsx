import { useTexts } from "../../campaign/language.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { PageLink } from "./PageLink.tsx";
import type { Missing } from "./useEvent.ts";

interface Props {
  readonly title: string;
  /** Null: it is on its way. */
  readonly missing: Missing | null;
  readonly onAgain: () => Promise<void>;
  /** What is said where there is no such thing; else that there is no such event. */
  readonly none?: string;
}

/** In the place of what is not there (yet). */
export const MissingScreen = ({ title, missing, onAgain, none }: Props) => {
  const t = useTexts("programme");
  const isUnknown = missing === "unknown" && none === undefined;
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {isUnknown ? t("unknown") : title}
      </h1>
      <output>
        {missing === null
          ? t("loading")
          : missing === "lost"
            ? `${t("lost")} ${t("lostText")}`
            : (none ?? t("unknownText"))}
      </output>
      <div className="row">
        {missing === "lost" && (
          <button type="button" className="button" onClick={() => void onAgain()}>
            {t("again")}
          </button>
        )}
        {missing !== null && (
          <PageLink className="button" to="/events">
            {t("toProgramme")}
          </PageLink>
        )}
      </div>
    </div>
  );
};
