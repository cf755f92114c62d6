/** Digits with hyphens between them, as telephone numbers are written. */
const NUMBER = /(\d[\d-]{4,}\d)/;

/** Words in which no telephone number is broken over two lines: one reads it off while dialling. */
export const WholeNumbers = ({ children }: { readonly children: string }) =>
  children.split(NUMBER).map((part, i) =>
    // What was split at stands at every second place.
    i % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the same number may come twice
      <span key={i} className="whole-number">
        {part}
      </span>
    ) : (
      part
    ),
  );
