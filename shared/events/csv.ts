/** Tables as CSV (RFC 4180), as spreadsheets open them. Pure. */

/** Spreadsheets take a cell that begins so for a formula, which may do anything; with a quote before it, it is a text. */
const FORMULA = /^\s*[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

const field = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows of cells; null is empty. The mark at its head tells spreadsheets that it is UTF-8. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
