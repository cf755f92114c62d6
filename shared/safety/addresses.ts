/** Mail addresses and links in a folded line (`Folded.line`), also spelt out: "hana あっと example どっと com". */

/** Endings that are no words of a sentence; those that are (me, to, in ...) count only with a path behind. */
const ENDINGS =
  "com|net|org|jp|info|biz|xyz|app|dev|gg|io|tv|cc|link|site|online|shop|club|chat|live|page|ly|kr|cn|tw|uk|us|ru|de|ee|gl";
const WORDY_ENDINGS = "me|to|in|is|it|so|at|be|no|my|am|do|id";
/** Endings as spoken. */
const SPOKEN_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.\s*(?:コム|こむ|ｺﾑ)/g, ".com"],
  [/\.\s*(?:ネット|ねっと)/g, ".net"],
  [/\.\s*(?:ジェイピー|じぇいぴー|ジェーピー|じぇーぴー)/g, ".jp"],
  [/\.\s*(?:オルグ|オーアールジー)/g, ".org"],
];

const DOT =
  /\s*[([{<【（]?\s*(?:ドット|どっと|ﾄﾞｯﾄ|_dot_|(?<![a-z])dot(?![a-z])|点(?=\s*(?:com|net|jp|こむ|コム)))\s*[)\]}>】）]?\s*/g;
const AT =
  /\s*[([{<【（]\s*(?:at|@|アット|あっと)\s*[)\]}>】）]\s*|\s*(?:アットマーク|あっとまーく|アット|あっと)\s*(?=[a-z0-9])|\s+at\s+(?=[a-z0-9-]+\.[a-z]{2,})|(?<=[a-z0-9])[\s_]+(?:アット|あっと|at)[\s_]+(?=ジーメール|gメール|ヤフー|アイクラウド|ドコモ|[a-z0-9-]+[\s_.]*(?:dot(?![a-z])|\.[a-z]|ドット))|\s*[☆★◎]\s*(?=[a-z0-9-]+\.)/g;

const LINK = new RegExp(
  `https?\\s*:\\s*/|www\\s*\\.|[a-z0-9][a-z0-9-]*\\s?\\.\\s?(?:${ENDINGS})(?![a-z0-9])|[a-z0-9-]{1,63}\\.(?:${WORDY_ENDINGS})/[\\w+@-]`,
);
/** With an @, any ending will do, and well-known providers need none. */
const MAIL =
  /[a-z0-9._+-]+\s?@\s?(?:[a-z0-9-]+\s?\.\s?[a-z]{2,}|gmail|ジーメール|gメール|ヤフー|アイクラウド|ドコモ|yahoo|icloud|docomo|ezweb|softbank|outlook|hotmail|ymail|proton)/;
/** "gメールで hana0412": a provider and something that can only be the part before the @. */
const PROVIDER =
  /(?:g-?mail|gメール|ジーメール|じーめーる|ヤフーメール|ヤフメ|icloud|アイクラウド|docomo|ezweb|hotmail|outlook)[^a-z]{0,8}(?=[a-z._]*[\d_.])[a-z][\w.]{4,}|(?=[a-z._]*[\d_.])[a-z][\w.]{4,}[^a-z]{0,4}(?:gメール|ジーメール|じーめーる|の?g-?mail)/;
/** "ハナ アットマーク ジーメール", "はな0412 じーめーる": the part before the @ in kana. */
const SPOKEN_MAIL =
  /(?:アットマーク|あっとまーく|アット|あっと|@)\s*の?\s*(?:ジーメール|じーめーる|gメール|gmail|ヤフー|やふー|アイクラウド|あいくらうど|ドコモ|どこも(?!だ)|icloud|yahoo|docomo)|[ぁ-んァ-ヶ一-龯a-z]\d{3,}\s*(?:を|は|の)?\s*(?:ジーメール|じーめーる|gメール|gmail)/;
/** A link as typed around a filter: "t me / hana". */
const BROKEN_LINK = /(?<![a-z])t\s?[.,]?\s?me\s?\/\s?[a-z0-9_]/;
/** A name as services write it: @something with a figure or an underscore. A visitor's name has neither. */
const HANDLE = /(?:^|[^a-z0-9])@(?=[a-z.]*[\d_])[a-z0-9._]{4,}|(?:^|[^\w])[a-z][a-z0-9_]{2,}#\d{4}(?!\d)/;

/** The host and path of a link, without what comes and goes. */
const linkKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

export class Addresses {
  readonly #own: RegExp | null;

  /** `own`: links of the directory. They pass, with any path below. */
  constructor(own: readonly string[]) {
    const keys = own.map(linkKey).filter((key) => key !== "");
    this.#own =
      keys.length > 0
        ? new RegExp(
            `(?<![\\w.@-])(?:https?://)?(?:www\\.)?(?:${keys.map(escape).join("|")})(?![\\w.-])(?:/[\\w/.-]*)?`,
            "g",
          )
        : null;
  }

  /** Whether a folded line holds an address that is not of the directory. */
  inLine(line: string): boolean {
    if (!MAYBE.test(line)) return false;
    if (SPACED.test(line)) return this.#has(line) || this.#has(line.replace(NO_ADDRESS, ""));
    return this.#has(line);
  }

  #has(line: string): boolean {
    const foreign = this.#own ? line.replace(this.#own, " ") : line;
    let net = foreign.replace(DOT, ".").replace(AT, "@");
    for (const [spoken, ending] of SPOKEN_ENDINGS) net = net.replace(spoken, ending);
    return (
      LINK.test(net) ||
      MAIL.test(net) ||
      PROVIDER.test(foreign) ||
      SPOKEN_MAIL.test(foreign) ||
      BROKEN_LINK.test(foreign) ||
      HANDLE.test(foreign)
    );
  }
}

/** An address with its letters set apart, and what then goes. */
const SPACED = /(?:[a-z0-9@.:/][^\p{L}\p{N}@.]{1,2}){6}/u;
const NO_ADDRESS = /[^\p{L}\p{N}@.:/_-]+/gu;

/** Most lines have none of these and are not looked at further. */
const MAYBE =
  /[@#.]|https?|t\s?me\s?\/|じーめ|www|ドット|どっと|dot|アット|あっと|点|mail|メール|めーる|icloud|docomo|ヤフ|クラウド/;
