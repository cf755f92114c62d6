import type { ReactNode } from "react";
import type { Post } from "../../shared/bulletin/posts.ts";
import { momentOf } from "../../shared/campaign/days.ts";
import { useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { dayWords } from "../staff/office/days.ts";
import { Blocks } from "../ui/Blocks.tsx";
import { Outside } from "../ui/Outside.tsx";

interface Props {
  readonly post: Post;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One post. Members write in Japanese, or in whatever language they write. */
export const PostCard = ({ post, children }: Props) => {
  const t = useTexts("bulletin");
  const language = useSettings((s) => s.language);
  const { kind, audience, title, blocks, link, by, organisation, at, to } = post;
  const until = to === null ? null : momentOf(to, "00:00");
  return (
    <article className="card bulletin-post" data-kind={kind}>
      <p className="bulletin-marks">
        <span className="bulletin-kind">{t(`kinds.${kind}`)}</span>
        {audience === "members" && <span className="bulletin-kind">{t("forMembers")}</span>}
      </p>
      <h2>{title}</h2>
      <Blocks blocks={blocks} top={3} />
      {link !== null && <Outside href={link} />}
      <p className="hint">
        {organisation === null ? by : t("by", { name: by, organisation })}
        {" · "}
        {t("posted", { day: dayWords(at, language, true) })}
        {until !== null && ` · ${t("until", { day: dayWords(until, language, true) })}`}
      </p>
      {children}
    </article>
  );
};
