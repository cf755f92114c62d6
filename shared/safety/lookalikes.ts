/** Letters of other scripts, phonetic letters and signs that pass for Latin letters. */
const LETTERS =
  "аa еe оo рp сc хx уy іi ѕs ԁd мm тt нh кk гr αa εe οo ρp τt ιi νv κk μu ηn օo ոn տs սu հh " +
  "ɑa ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟi ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz øo ðd ƒf ıi ɡg łi đd";

/** "xy zw" as a map from x to y, z to w. */
export const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((pair) => [...pair] as [string, string]));

/** Letters of other scripts, by what they pass for. */
export const LOOKALIKE_LETTERS = pairs(LETTERS);

/** White-on-black letters, which NFKC leaves. */
const ENCLOSED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

export const unenclose = (text: string): string =>
  text.replace(ENCLOSED, (c) => String.fromCharCode(0x61 + ((c.codePointAt(0)! - 0x1f150) % 0x20)));
