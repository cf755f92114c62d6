import type { OfficeEvent } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { readCode } from "../../session/eventOffice.ts";
import { Copy } from "../../staff/Keep.tsx";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Ask } from "../../ui/Ask.tsx";
import { useDoing } from "./doing.ts";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
}

/** The code without which nobody comes in: to pass on, or to draw anew. */
export const CodePart = ({ event: { id, code }, reload }: Props) => {
  const t = useTexts("eventOffice");
  const doing = useDoing(reload);
  const draw = () => doing.perform(() => readCode({ event: id, draw: true }), t("code.drawn"));
  return (
    <section className="office-part" aria-labelledby="plan-code">
      <h2 id="plan-code">{t("code.title")}</h2>
      <p>{t("code.lead")}</p>
      {code === null ? (
        <div className="office-row">
          <button type="button" className="button strong" onClick={() => void draw()}>
            {t("code.draw")}
          </button>
        </div>
      ) : (
        <>
          <p className="plan-code" translate="no">
            {code}
          </p>
          <Copy text={code} />
          <Ask label={t("code.again")} text={t("code.againText")} sure={{ act: draw }} />
        </>
      )}
      <Outcome doing={doing} />
    </section>
  );
};
