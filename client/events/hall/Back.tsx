import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSession } from "../../session/status.ts";

/** Back to where one came from; a seat in the hall is there when one comes again. */
export const Back = () => {
  const t = useTexts("hall");
  const isInside = useSession((s) => s.status !== "away");
  return (
    <div className="over-back">
      <button type="button" className="button quiet" onClick={() => goTo("/")}>
        {t(isInside ? "toSquare" : "toStart")}
      </button>
    </div>
  );
};
