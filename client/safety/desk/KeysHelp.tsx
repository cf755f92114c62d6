/** Which keys the desk has. */
import { useTexts } from "../../campaign/language.ts";
import { KeysSheet } from "../../staff/KeysSheet.tsx";
import { views } from "./page.ts";

const rows = [
  { key: `1–${views.length}`, does: "pages" },
  { key: "j", does: "next" },
  { key: "k", does: "previous" },
  { key: "a", does: "act" },
  { key: "r", does: "answer" },
  { key: "c", does: "calm" },
] as const;

export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useTexts("desk");
  return <KeysSheet open={open} onClose={onClose} rows={rows.map(({ key, does }) => [key, t(`keys.${does}`)])} />;
};
