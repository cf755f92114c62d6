/** One notice of the operator, in the reader's language. Its kind stands in words, never in a colour alone. */
import type { Notice } from "../../../shared/campaign/notices.ts";
import { useOwnText, useTexts } from "../language.ts";

export const NoticeWords = ({ notice: { kind, words } }: { readonly notice: Notice }) => {
  const t = useTexts("season");
  const own = useOwnText();
  return (
    <p className={`season-notice is-${kind}`}>
      <strong className="season-kind">{t(kind)}</strong> {own(words)}
    </p>
  );
};
