type Cells = readonly (string | number)[];

interface Props {
  readonly title: string;
  readonly head: Cells;
  readonly rows: readonly Cells[];
}

/** A table that is wider than a phone goes aside by itself; its first cells stay in sight. */
export const Table = ({ title, head, rows }: Props) => (
  <section className="office-part" aria-label={title}>
    <h2>{title}</h2>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
    <div className="office-scroll" tabIndex={0}>
      <table className="office-table" aria-label={title}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows never move
            <tr key={at}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={head[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[i]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
