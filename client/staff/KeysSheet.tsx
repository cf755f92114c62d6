/** Which single keys a page has, and the switch that turns them off. */
import { createPortal } from "react-dom";
import { useTexts } from "../campaign/language.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Switch } from "../ui/Switch.tsx";
import { useKeys } from "./keys.ts";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The page's own keys, and in words what each does; the one that opens this sheet is added. */
  readonly rows: readonly (readonly [key: string, does: string])[];
}

export const KeysSheet = ({ open, onClose, rows }: Props) => {
  const t = useTexts("staff");
  const { areOn, setOn } = useKeys();
  // Outside the page, which rests while it is open.
  return createPortal(
    <Dialog open={open} title={t("keys.title")} closeLabel={t("keys.close")} onClose={onClose}>
      <Switch label={t("keys.on")} on={areOn} onChange={setOn} />
      <p className="hint">{t("keys.hint")}</p>
      <table className="keys">
        <thead>
          <tr>
            <th scope="col">{t("keys.key")}</th>
            <th scope="col">{t("keys.does")}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ["?", t("keys.help")] as const].map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>,
    document.body,
  );
};
