/** Who is meant: said at others, about oneself, or told as what others said. Nobody may be silenced for what was done to them. */
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

/** What others said or did, in the passive or as a quotation. */
const TOLD = pattern(
  "(?:って|と|とか|て|みたいに|など)(?:.{0,8})?(?:言われ|いわれ|云われ|よばれ|呼ばれ|書かれ|かかれ|" +
    "ののしられ|罵られ|言ってくる|言ってきた|言う人|言うの|言うけど|言うん|言われる|言い返|怒鳴られ|どなられ|" +
    "笑われ|からかわれ|いじられ|陰口|言葉が忘れ)|(?:いじめ|虐待|パワハラ|モラハラ|dv)(?:で|の|られ|を受け|に)",
);
const TOLD_ENGLISH =
  /\b(?:(?:told|tells|telling|call|calls|called|calling|yelled at|screamed at|shouted at|bullied|bullies|teased) (?:me|us|him|her|my \w+)|(?:says?|said) (?:to me|i'?m|i am|i was)|(?:was|were|got|been|being|am|is) (?:called|told|bullied|teased)|\b(?:he|she|they|someone|somebody|people|a guy|a man|a woman|strangers?|my \w+) (?:wants?|wanted|asked|asks|keeps?|kept|told|tells) (?:me|to|asking|telling|my)\b|makes? me feel|made me feel)\b/;

/** What was done to the speaker, or asked of them: its words are not theirs, whatever they are. */
const SUFFERED = pattern(
  "(?:って|と|とか|て|みたいに)(?:.{0,8})?(?:言われ|いわれ|頼まれ|たのまれ|求められ|もとめられ|要求され|強要され|" +
    "迫られ|せまられ|命令され|誘われ|さそわれ)(?!たい|たく|て(?:み|こい|ろ)|とけ|たことある[?か])|(?:脅|おど)(?:されて|された|してき|してくる)|" +
    "脅迫(?:され|して(?:き|くる))|(?:送|おく)(?:られて|りつけられ|って(?:くる|きた|きて))|見せられ|撮られ|とられた(?:写真|動画)|" +
    "(?:ばらま(?:かれ|く(?:って|と))|晒(?:され|す(?:って|と))|さらされ|拡散され)|つきまと(?:われ|って(?:くる|きて))|待ち伏せされ|" +
    "(?:触|さわ)られ|(?:会え|来い|送れ|見せろ|脱げ|死ね)って(?:.{0,6})(?:くる|きて|きた)",
);
/** Whoever asks others the same suffers nothing by it. */
const ASKS_OTHERS = pattern(
  "(?:ことある|たことは|経験ある|人いる|人いない)(?:の|かな|か)?[?か]|(?:しよう|しません|教えて|送って|見せて|来て|ちょうだい)(?:ね|よ|か)?[?]?$",
);
const SUFFERED_ENGLISH =
  /\b(?:he|she|they|someone|somebody|people|a (?:guy|man|woman|stranger|friend)|guys|men|strangers?|my \w+|this (?:guy|man|person)|everyone)(?: \w+){0,3} (?:(?:asked|asks|asking|begged|begging|demands?|demanded|pressures?|pressured|pressuring|forces?|forced|forcing|threatens?|threatened|threatening|blackmails?|blackmailed|blackmailing)(?: me)?(?: for| to| into| with|$)|(?:wants?|wanted|keeps? asking|kept asking) (?:me|my)|(?:sent|posted|shared|leaked|spread|has|have|showed)(?: \w+){0,2} my|(?:sends?|sent|sending) me|follows? me|stalks? me|won't leave me)\b/;
const ASKS_OTHERS_ENGLISH = /\b(?:you|u|ur|your|anyone|who wants)\b/;

/** The speaker, as the one whom a word is about. */
const SELF = pattern(
  "(?:だから|なので|なせいで|すぎて|だし)(?:.{0,12})(?:たくない|できない|られない|れない|つらい|辛い|" +
    "しんどい|嫌だ|いやだ|悲し|泣|モテない)|(?:自分|じぶん|わたし|私|あたし|わたくし|俺|おれ|僕|ぼく|うち|" +
    "わし|我ながら)(?:自身|って|は|が|なんか|なんて|なんぞ|みたいな|のこと|の事|も|を|こそ|に|の|だけ|の人生|" +
    "の顔|の体)|(?:な|の|した|い|る)(?:自分|わたし|私|俺|僕)|(?:人生|毎日|気分|体調|生活)(?:だ|で|が|は|を|" +
    "しかない|$)",
);
const SELF_ENGLISH =
  /\b(?:i'?m|i am|i feel|i felt|i look|i hate my|me|myself|my (?:own |whole )?(?:life|head|brain|body|face|mind|day|self)|i was|i'?ve been|i've|i suck)\b/;

/** Somebody else is addressed. */
const YOU = pattern(
  "(?:お前|おまえ|おめえ|おまい|てめえ|てめー|テメェ|貴様|きさま|あんた|あなた|アナタ|君(?:が|は|の|も|って|" +
    "みたい|なんか|たち)|きみ(?:が|は|の|って)|お前ら|おまえら|こいつ|コイツ|そいつ|あいつ|アイツ|(?<!お)前ら|" +
    "みんな(?:死|消|しね))",
);
const YOU_ENGLISH = /\b(?:you|u|ur|your|yours|you're|youre|you'?ll|y'?all|yourself|urself)\b/;

/** A story that is over: nobody is asked for anything. */
const PAST = pattern(
  "(?:(?<![かま])た|でした)(?:んです|です|けど|なあ|よね|よ|ね|り|のに|ので|から|こと|思い出|だけ|って|の|し|感じ|時|" +
    "とき|気)*$|もらったけど|たのが|たことが|(?:って|と)(?:電話|メール|連絡|手紙|dm)(?:が|を|で)?(?:来|き|" +
    "もら|あ)(?:た|て|り)|てる間に",
);
const PAST_ENGLISH =
  /\b(?:used to|was|were|had|did|didn't|met|asked|gave|froze|felt|cried|went|made|lost|last (?:night|week|month|year)|ago|back then|in (?:19|20)\d\d)\b/;

export interface Speech {
  /** A story of one's own that is over. */
  readonly isPast: boolean;
  /** What others said or did. */
  readonly isTold: boolean;
  /** What others did to the speaker or want of them; never a question to those who hear it. */
  readonly isSuffered: boolean;
  /** About the speaker. */
  readonly isOfSelf: boolean;
  /** Somebody else is addressed. */
  readonly isAtYou: boolean;
}

export const speechOf = ({ tight, asked }: Folded, { joined }: Tokens): Speech => ({
  isPast: PAST.test(tight) || (PAST_ENGLISH.test(joined) && !YOU_ENGLISH.test(joined)),
  isTold: TOLD.test(tight) || TOLD_ENGLISH.test(joined),
  isSuffered:
    (SUFFERED.test(tight) && !ASKS_OTHERS.test(asked)) ||
    (SUFFERED_ENGLISH.test(joined.trim()) && !ASKS_OTHERS_ENGLISH.test(joined)),
  isOfSelf: SELF.test(tight) || SELF_ENGLISH.test(joined),
  isAtYou: YOU.test(tight) || YOU_ENGLISH.test(joined),
});
