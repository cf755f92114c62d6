import { forgetMe } from "../campaign/forget.ts";
import { useTexts } from "../campaign/language.ts";
import { Ask } from "./Ask.tsx";

/** "Forget me here", which cannot be undone. */
export const Forget = ({ onForgotten }: { readonly onForgotten: () => void }) => {
  const t = useTexts();
  const forget = () => {
    forgetMe();
    onForgotten();
  };
  return (
    <div className="forget">
      <Ask
        label={t("settings.forget")}
        text={t("settings.forgetHint")}
        sure={{ label: t("settings.forgetSure"), act: forget }}
      />
    </div>
  );
};
