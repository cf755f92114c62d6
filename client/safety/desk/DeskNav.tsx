import { useTexts } from "../../campaign/language.ts";
import { PageNav } from "../../staff/PageNav.tsx";
import { useDesk } from "./desk.ts";
import { type View, views } from "./page.ts";

/** The desk's pages, with how much waits on each. */
export const DeskNav = ({ view }: { readonly view: View }) => {
  const t = useTexts("desk");
  const today = useDesk((s) => s.today);
  return (
    <PageNav
      label={t("pages.label")}
      views={views}
      view={view}
      name={(one) => t(`pages.${one}`)}
      waiting={{ reports: today?.openReports, appeals: today?.openAppeals }}
    />
  );
};
