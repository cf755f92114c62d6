/**
 * The one way out of the place: the first press says where it leads, the second goes. Nobody lands on somebody else's site by a
 * slip of the finger.
 *
 *   <Outside href="https://example.org/join" label={t("howToJoin")} />
 */
import { useId, useState } from "react";
import { linkTo } from "../../shared/campaign/blocks.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import * as texts from "./outsideTexts.ts";
import "./ask.css";

addTexts("outside", texts);

interface Props {
  /** https, mailto or tel; anything else shows nothing. */
  readonly href: string;
  /** What is there, in the visitor's language; unsaid: the button names the site alone. */
  readonly label?: string | undefined;
}

const Site = ({
  href,
  host,
  label,
}: {
  readonly href: string;
  readonly host: string;
  readonly label?: string | undefined;
}) => {
  const t = useTexts("outside");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="ask">
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label === undefined ? t("open", { host }) : t("named", { label, host })}
      </button>
      <div id={id} className="asked" data-open={isOpen || undefined}>
        {/* Here before it has words: what is added to it is read out. */}
        <output>{isOpen && t("note", { host })}</output>
        {isOpen && (
          <div className="row">
            <a
              className="button strong"
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t("spoken", { host })}
            >
              {t("go", { host })}
            </a>
          </div>
        )}
      </div>
    </div>
  );
};

/** A mail or a call leaves nothing behind and opens the device's own page: one press. */
const Direct = ({
  href,
  to,
  label,
}: {
  readonly href: string;
  readonly to: string;
  readonly label?: string | undefined;
}) => {
  const t = useTexts("outside");
  const words = t(href.startsWith("tel:") ? "call" : "mail", { to });
  return (
    <a className="button" href={href}>
      {label === undefined ? words : `${label} ${words}`}
    </a>
  );
};

export const Outside = ({ href: to, label }: Props) => {
  const href = linkTo(to);
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol === "https:") return <Site href={url.href} host={url.hostname} label={label} />;
  if (url?.protocol === "mailto:" || url?.protocol === "tel:")
    return <Direct href={url.href} to={decodeURIComponent(url.pathname)} label={label} />;
  return null;
};
