interface Props {
  /** The film's id there. */
  readonly film: string;
  readonly title: string;
  readonly className: string;
}

/** The player of another house, in a frame of its own; it sees where one comes from, and nothing of this page. Loads at once. */
export const YouTube = ({ film, title, className }: Props) => (
  <iframe
    className={className}
    src={`https://www.youtube-nocookie.com/embed/${film}?playsinline=1&rel=0`}
    title={title}
    allow="fullscreen; encrypted-media; picture-in-picture"
    // Without knowing the site that shows it, the player refuses.
    referrerPolicy="strict-origin"
    // oxlint-disable-next-line react/iframe-missing-sandbox -- of another origin than ours: both together let it be itself, and nothing of us
    sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
  />
);
