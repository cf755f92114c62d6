import { useTexts } from "../../campaign/language.ts";
import { writeDraft } from "./drafts.ts";
import { hrefOf } from "./page.ts";

/** To the log of everything about one person, by the short name that stands for their pass. */
export const LogOf = ({ person }: { readonly person: string }) => {
  const t = useTexts("desk");
  return (
    <a href={hrefOf("audit")} onClick={() => writeDraft("audit", { words: person })}>
      {t("audit.ofPerson")}
    </a>
  );
};
