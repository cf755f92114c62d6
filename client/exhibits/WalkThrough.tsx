/**
 * A walk along some things: all of them at "/see/<sight>", each at "/see/<sight>/<id>" with the one before, the one after, and the
 * way back to all. Steps leave one entry in the history, so that "back" always leads to all of them.
 */
import type { ReactNode } from "react";
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { PageLink } from "../events/programme/PageLink.tsx";
import { focusOnMount } from "../ui/focus.ts";

interface Props<T> {
  readonly sight: string;
  readonly items: readonly T[];
  /** What follows in the path; null: all. */
  readonly item: string | null;
  readonly title: string;
  /** Before all of them. */
  readonly lead: ReactNode;
  readonly name: (item: T) => string;
  /** A small picture on the card, decoration only. */
  readonly picture?: (item: T) => ReactNode;
  /** One of them, under its name. */
  readonly children: (item: T) => ReactNode;
  /** After all of them, and after each. */
  readonly foot?: ReactNode;
}

export const WalkThrough = <T extends { readonly id: string }>(props: Props<T>) => {
  const { items, item, foot } = props;
  const at = items.findIndex(({ id }) => id === item);
  return (
    <>
      {at < 0 ? <All {...props} isGone={item !== null} /> : <One key={item} {...props} at={at} />}
      {foot}
    </>
  );
};

const All = <T extends { readonly id: string }>(props: Props<T> & { readonly isGone: boolean }) => {
  const t = useTexts("exhibits");
  const { sight, items, title, lead, name, picture, isGone } = props;
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        {title}
      </h1>
      {isGone && <p className="hint">{t("walk.gone")}</p>}
      {lead}
      <ol className="exhibit-all">
        {items.map((one, i) => (
          <li key={one.id}>
            <PageLink className="exhibit-card card" to={`/see/${sight}/${one.id}`}>
              {picture ? picture(one) : <span className="exhibit-number">{i + 1}</span>}
              <span>{name(one)}</span>
            </PageLink>
          </li>
        ))}
      </ol>
    </>
  );
};

const One = <T extends { readonly id: string }>(props: Props<T> & { readonly at: number }) => {
  const t = useTexts("exhibits");
  const { sight, items, at, title, name, children } = props;
  const one = items[at]!;
  const step = (to: number, word: "before" | "after") => {
    const there = items[to];
    return (
      <button
        type="button"
        className={word === "after" && there ? "button primary" : "button"}
        aria-label={there && t(`walk.${word}The`, { name: name(there) })}
        aria-disabled={!there}
        onClick={() => there && goTo(`/see/${sight}/${there.id}`, { instead: true })}
      >
        {t(`walk.${word}`)}
      </button>
    );
  };
  return (
    <>
      <h1 ref={focusOnMount} tabIndex={-1}>
        <span className="exhibit-eyebrow hint">
          {title} <span>{t("walk.position", { at: at + 1, of: items.length })}</span>
        </span>
        {name(one)}
      </h1>
      {children(one)}
      <nav className="exhibit-steps" aria-label={t("walk.steps")}>
        {step(at - 1, "before")}
        <button type="button" className="button quiet" onClick={() => goTo(`/see/${sight}`)}>
          {t("walk.all")}
        </button>
        {step(at + 1, "after")}
      </nav>
    </>
  );
};
