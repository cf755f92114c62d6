import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { arriveAtStep } from "../arrive.ts";
import { Form } from "../form/Form.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { Keep } from "../Keep.tsx";

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Codes that are shown once: one goes on only after saying that they are kept. */
export const BackupCodes = ({ codes, onKept }: Props) => {
  const t = useTexts("staff");
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (kept) onKept();
  };
  const isMissing = tried && !kept;
  return (
    <section className="staff-codes" aria-labelledby="codes-title">
      <div className="sheet">
        <h2 id="codes-title" ref={arriveAtStep} tabIndex={-1}>
          {t("second.codesTitle")}
        </h2>
        <p>{t("second.codesText")}</p>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <Keep text={codes.join("\n")} />
      <Form onSubmit={submit}>
        <label className="staff-check">
          <input
            type="checkbox"
            checked={kept}
            aria-invalid={isMissing}
            aria-describedby="codes-keep"
            onChange={(event) => setKept(event.target.checked)}
          />
          <span>{t("second.codesKept")}</span>
        </label>
        <p id="codes-keep" className="problem" aria-live="polite">
          {isMissing && t("second.codesKeep")}
        </p>
        <SubmitButton label={t("second.done")} busy={false} />
      </Form>
    </section>
  );
};
