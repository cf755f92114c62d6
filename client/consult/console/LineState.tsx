import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";
import { useConsole, useRoom } from "./source.ts";

/** Plain words and a button while news do not come. */
export const LineState = () => {
  const t = useTexts("console");
  const { source } = useRoom();
  const isLive = useConsole((s) => s.isLive);
  const again = () =>
    source.read().catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  return (
    <div className="console-line">
      <output>{isLive === false && t("line.down")}</output>
      {isLive === false && (
        <button type="button" className="button" onClick={() => void again()}>
          {t("line.again")}
        </button>
      )}
    </div>
  );
};
