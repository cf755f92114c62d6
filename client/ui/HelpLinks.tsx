import type { CoreHelp } from "../campaign/help.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";

/** The link that dials on phones. */
export const CallLink = ({ entry: { name, tel } }: { readonly entry: CoreHelp }) => {
  const t = useTexts();
  const own = useOwnText();
  return (
    tel && (
      <a
        className="button"
        href={`tel:${encodeURIComponent(tel)}`}
        aria-label={t("help.call", { name: own(name), tel })}
      >
        {tel}
      </a>
    )
  );
};

/** The link to a page where one can write. */
export const VisitLink = ({ entry: { name, url } }: { readonly entry: CoreHelp }) => {
  const t = useTexts();
  const own = useOwnText();
  if (!url) return null;
  const { hostname } = new URL(url);
  return (
    <a
      className="button"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t("help.visit", { name: own(name), site: hostname })}
    >
      {hostname}
    </a>
  );
};
