import type { Badge } from "../../shared/staff/roles.ts";
import { useTexts } from "../campaign/language.ts";

/** How somebody is named where people are listed: staff with the words of their role, which nobody else can wear. */
export const useNamed = (): ((person: { readonly name: string; readonly badge: Badge }) => string) => {
  const t = useTexts("talk");
  return ({ name, badge }) =>
    badge === "none" ? t("named", { name }) : t("staffNamed", { name, badge: t(`badges.${badge}`) });
};
