/** Names that people give to files: shown, and offered for saving. On our disk a file has another name. Pure. */

/** Characters at most. */
const LONGEST = 100;

/**
 * Without a path, without what nobody can see or what turns the direction of reading, without the ending. `otherwise` where
 * nothing is left.
 */
export const titleOf = (name: string, otherwise: string): string => {
  const last = name.normalize("NFC").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*%;]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return [...plain].slice(0, LONGEST).join("") || otherwise;
};

/** The header that offers a file under its name, in every script (RFC 6266). */
export const disposition = (how: "inline" | "attachment", name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
