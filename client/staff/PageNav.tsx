interface Props<V extends string> {
  readonly label: string;
  readonly views: readonly V[];
  /** The open one. */
  readonly view: V;
  readonly name: (view: V) => string;
  /** How much waits on each. */
  readonly waiting?: Partial<Record<V, number>>;
}

/** The pages of a desk, each behind the # of the address. */
export const PageNav = <V extends string>({ label, views, view, name, waiting }: Props<V>) => (
  <nav className="page-nav" aria-label={label}>
    {views.map((one) => (
      <a key={one} href={`#${one}`} aria-current={one === view ? "page" : undefined}>
        {name(one)}
        {(waiting?.[one] ?? 0) > 0 && <span className="badge">{waiting?.[one]}</span>}
      </a>
    ))}
  </nav>
);
