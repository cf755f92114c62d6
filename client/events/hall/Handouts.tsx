import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { fileUrl } from "../../session/hallPage.ts";
import { Line } from "./Line.tsx";

export const Handouts = ({ page }: { readonly page: EventPage }) => {
  const t = useTexts("hall");
  return (
    <ul className="hall-handouts">
      {page.words.handouts.map(({ file, title }) => (
        <li key={file}>
          <a className="button" href={fileUrl(file)} download target="_blank" rel="noopener">
            <Line of={title} />
            <span className="hint">{t("handouts.load")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};
