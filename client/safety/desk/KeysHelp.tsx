/** Which keys there are, and the switch that turns them off. */
import { createPortal } from "react-dom";
import { useTexts } from "../../campaign/language.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useKeys } from "./keys.ts";
import { views } from "./page.ts";

const rows = [
  { key: `1–${views.length}`, does: "pages" },
  { key: "j", does: "next" },
  { key: "k", does: "previous" },
  { key: "a", does: "act" },
  { key: "r", does: "answer" },
  { key: "c", does: "calm" },
  { key: "?", does: "help" },
] as const;

export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useTexts("desk");
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
          {rows.map(({ key, does }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`keys.${does}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>,
    document.body,
  );
};
