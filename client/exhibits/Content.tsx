/**
 * A page of the campaign's contents: what was read, or why it cannot be shown now and a way to try again.
 *
 *   <Content<readonly Sign[]> topic="signs">{(signs) => <Path signs={signs} />}</Content>
 */
import type { ReactNode } from "react";
import { useTexts } from "../campaign/language.ts";
import { loadContent, useContent } from "../session/content.ts";

interface Props<T> {
  readonly topic: string;
  readonly children: (content: T) => ReactNode;
}

export const Content = <T,>({ topic, children }: Props<T>) => {
  const t = useTexts("sights");
  const { content, failed } = useContent<T>(topic);
  const again = (
    <button type="button" className="button" onClick={() => void loadContent(topic)}>
      {t("again")}
    </button>
  );
  return (
    <div className="over-screen exhibit">
      {/* Here before it has words: what is added to it is read out. */}
      <output>{content === null ? t(failed ? "lost" : "loading") : failed && t("old")}</output>
      {failed && <div>{again}</div>}
      {content !== null && children(content)}
    </div>
  );
};
