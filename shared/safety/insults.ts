/** Insults that are no word of a list: those whose ending or whose addressee makes them one. */
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

/** Imperatives of dying and vanishing, not their other forms (死ねる, 死ねない, 死ねば, 死ねたら). */
const DIE = [
  "死ね(?![るばなずそたてん]|ま[すせ])",
  "(?:死|し)ねば(?:いいのに|いいじゃん|よかったのに|ええのに|いいと思う)",
  "(?:^| |お前|おまえ|おまえら|お前ら|あいつ|早く|はやく|はよ|もう|まじで?|全員|みんな|とっとと|" +
    "さっさと)しねよ?(?:お前|おまえ|や|よ|カス|クズ|ボケ|ゴミ|ば?か|$| )",
  "^ ?○ね(?:よ|や)? ?$|(?:早く|お前|おまえ|まじ|マジ)○ね",
  "(?:やつ|奴|お前|おまえ|あんた|^ ?)(?:は|が)?(?:もう)?(?:帰れ|かえれ)(?:よ|や|$| $)",
  "シネ(?:よ|や|カス|クズ|ボケ|$| )",
  "(?:とっとと|さっさと|早く|はやく|二度と)(?:消え|きえ|失せ|うせ|帰れ|かえれ|出てけ|出ていけ)",
  "(?:殺|ころ)(?:すぞ|すよ(?!う)|してやる|したろか|されたいか|されたいの)",
].map((source) => pattern(source));

const NAMES_OF_OTHERS = "(?:お前|おまえ|おめえ|てめえ|貴様|あんた|あなた|君|きみ|こいつ|そいつ|あいつ|お前ら|おまえら)";
const LOW =
  "(?:ゴミ|ごみ|クズ|くず|カス|かす|バカ|ばか|馬鹿|アホ|あほ|ボケ|ぼけ|ブス|ぶす|デブ|でぶ|ハゲ|はげ|クソ|" +
  "くそ|糞|豚|ぶた|ブタ|猿|サル|害虫|ゴキブリ|無能|邪魔|じゃま|うざ|ウザ|きも|キモ|気持ち?悪|きもちわる|臭|" +
  "くせ|くさ|頭(?:おかし|悪|わる|いか)|いらない|いらね|いらん|不要|迷惑|負け組|底辺|生きてる?(?:価値|意味|" +
  "資格)|生まれてこな|存在が)";
const DIRECTED = [
  `${NAMES_OF_OTHERS}.{0,10}${LOW}`,
  `${LOW}.{0,4}${NAMES_OF_OTHERS}(?!.{0,3}(?:に|から|の(?:せい|こと)))`,
  "(?:頭(?:が)?(?:おかし|悪|わる|いか))(?:.{0,4})(?:だろ|の(?:か|\\?|$)|んじゃ|やろ)",
  "(?:バカ|馬鹿|アホ|ボケ)(?:か(?:よ|$)|じゃ(?:ねえ|ない)の|だろ|すぎ(?:だろ|る(?:わ|だろ))|が$|ども|野郎|やろう)",
  "(?:うるせえ|うるせー|うっせ|うるさいんだよ|やかましい)(?:よ|な|わ|ブス|バカ|ば?か|黙|だまれ|クソ|$)",
  "(?:うざい|ウザい|うぜえ|うざ)(?:から|んだよ|んだけど|わお前|よお前|消)",
  "(?:きもい|キモい|気持ち?悪い|きもちわるい|くさい|臭い)(?:んだよ|から(?:消|来|近|話)|よお前|なお前|お前)",
].map((source) => pattern(source));

/** Whole groups of people sent away or wished ill. */
const GROUPS =
  "(?:障害者|障がい者|身障|外国人|外人|ガイジン|移民|難民|中国人|韓国人|朝鮮人|黒人|白人|日本人|ジャップ|" +
  "在日|老人|年寄り|ジジババ|女|男|おばさん|おじさん|ホームレス|ニート|引きこもり|ひきこもり|無職|生活保護|" +
  "生保|精神病|メンヘラ|病人|不登校|ゲイ|レズ|lgbt|オカマ|オタク|陰キャ|貧乏人|子持ち|独身)";
const AWAY = pattern(
  "(?:どっか|どこか|あっち|よそ|向こう)(?:へ|に)?(?:行け|いけ(?!る|な))(?:よ|や|$|[?])|(?:話しかけ|" +
    "はなしかけ|近寄|ちかよ|こっち見|寄|こっち来)(?:んな|るな|んじゃねえ|てくんな)|(?:来んな|くんな)(?:よ|$)|" +
    "(?:精神病院|病院|刑務所|動物園|檻|墓)(?:に|へ)?(?:行け(?!な|る|ば)|帰れ(?!な|る|ば)|入れ(?!な|る|ば|て))|" +
    "(?:ゴミ|クズ|カス)(?:は|の)(?:ゴミ|クズ|カス|くせに|分際|ように)|(?:うっざ|きっも|くっさ|きんも|きめえ|" +
    "うっぜ)",
);
const AGAINST_GROUPS = [
  "(?:無職|ニート|底辺|陰キャ|ヒキ(?:ニート)?|引きこもり|ブス|デブ|ハゲ|クズ|雑魚|ザコ|ゴミ|メンヘラ|" +
    "こどおじ|弱男|弱者男性|童貞|おっさん|ジジイ|ババア|ガキ|障害者|外人|外国人)(?:の?(?:くせに|分際で)|が$|" +
    "は(?:黙|だま|引っ込|すっこ|消え|帰))",
  `${GROUPS}(?:は|が|ども|なんか|って|とか)(?:.{0,9})(?:来るな|くるな|帰れ|かえれ|国に帰|出ていけ|でていけ|` +
    "出て行け|出てけ|消え|死(?!ん[だで])|いらない|いらね|うざ|きも|黙|迷惑なん|社会のゴミ|ゴミ|クズ|くず|害|" +
    "劣|汚|頭おかし|甘え)",
].map((source) => pattern(source));

/** Begging for sexual favours. */
const SEXUAL = [
  "(?:やら|ヤら|犯ら|やらし|抱か)せて(?:よ|くれ|下さい(?!よ)|$)",
  "(?:パンツ|ぱんつ|下着|ブラ)(?:の?色|は?何色|なに色|見せ|みせ|くれ|ください|はいて|履いて)",
  "(?:胸|むね|おっぱい|お尻|おしり|体|からだ|裸|はだか|足|脚|生足)(?:の写真|の画像|を)?(?:見せて|みせて|" +
    "触らせ|さわらせ|もませ|揉ませ|送って|撮って|うpして|さわりたい|触りたい)",
  "(?:えっち|エッチ|エロ|えろ|セック|せっく|sex|h)(?:な|い)?(?:話|はなし|こと|写真|画像|自撮り|トーク|通話|" +
    "イプ|しよ|したい|しない|できる)",
  "(?:チ|ち)[○つ]?(?:○)(?:コ|こ|ポ|ぽ)|(?:マ|ま)○(?:コ|こ)|(?:チ|ち)ン○|ま○こ|ちん○|お○んこ|セ○クス|せ○くす|" +
    "セッ○ス|セックル|せっくる|えちえち(?:し|な)|(?:オ|お)ナ(?:ニ|に)|(?:処女|童貞)(?:ですか|なの|[?]|もら|" +
    "奪)|(?<![a-z])(?:jk|jc|js|dk)(?:ですか|なの|[?]|好き|と(?:話|会|遊))|経験人数|何人とやっ|一発や(?:ら|ろ)|" +
    "(?<!と)やろうぜ[?]?$|お○ぱい|おっ○い|お○パイ|ヤリモク|やりもく|ワンナイト|ヤれる|やり捨て",
].map((source) => pattern(source));
/** Katakana ヤ before hiragana says which ヤる is meant; folding would lose it. */
const RAW_SEXUAL = /ヤ(?:ら|り(?:た|まく|ま[すせ])|ろう|れる|った|って)|シ(?:コ|こ)(?:る|って|った)/;

const ENGLISH = new RegExp(
  [
    "\\b(?:you|u|ur|you're|youre|your|you are|u r|he is|she is|you all are|y'all are)(?: (?:people|guys|lot|" +
      "all|both|two))?(?: (?:are|r|is))?(?: (?:just|so|such|really|very|fucking|a|an|the|all|one|total|" +
      "complete|absolute|big|worthless|little|bunch of|nothing but|being))* (?:stupid|ugly|dumb|fat|idiots?|" +
      "losers?|trash|garbage|pathetic|worthless|disgusting|useless|morons?|freaks?|cringe|gross|awful people|" +
      "waste of (?:space|air|oxygen|life)|pigs?|creeps?|mental|psycho|insane in|a joke|burden|cow|rat|filth|" +
      "scum|vermin|retarded)\\b",
    "\\b(?:stupid|dumb|fat|ugly|old|worthless|fucking|filthy|dirty|disgusting|useless) (?:idiot|cow|pig|hag|" +
      "woman|man|loser|bastard|bitch|whore|slut|fool|foreigner|foreigners|gaijin|immigrants?)\\b",
    "\\bidiots?$|^idiots?\\b|\\bshut (?:up|it|your mouth)(?: (?:idiot|loser|you|already|now|and))?$|^ ?shut up\\b",
    "^(?:just |please |go |why don't you |now )*die(?: (?:already|now|please|loser|slow|slowly|alone|idiot|" +
      "soon|in a hole|in hell))?$|\\beat shit\\b|\\bgo to hell\\b|\\bdie in (?:a|the) (?:fire|hole|ditch)\\b|" +
      "\\byou (?:disgust me|make me sick|suck|stink|reek)\\b|\\bget lost\\b$|\\bscrew you\\b|\\bpiss off\\b",
    "\\bgo back to (?:your|ur|their) (?:own )?(?:country|home|land|planet|cave)\\b",
    "\\b(?:foreigners|immigrants|gays|blacks|whites|jews|muslims|women|men|chinese|koreans|japanese|" +
      "disabled people|cripples|old people)(?: \\w+)? (?:should (?:die|leave|go|be (?:killed|gone|banned))|" +
      "are (?:trash|animals|vermin|disgusting|scum|subhuman|inferior)|not welcome|go home)\\b",
    "\\b(?:wanna|want to|let's|lets|can we|would you) (?:have sex|fuck|hook up|sext|bang)\\b|\\b(?:are you|" +
      "r u) (?:horny|a virgin|naked|wet|hard)\\b|\\bwhat are (?:you|u) wearing\\b|\\bshow (?:me|us) (?:your|" +
      "ur) (?:body|tits|boobs|ass|breasts|feet|legs|panties|nudes?)\\b|\\bsend (?:me )?(?:(?:your|ur|some|" +
      "a) )?(?:nudes?|naked|sexy|hot) ?(?:pics?|pictures?|photos?|selfies?)?\\b",
    "\\b(?:i will|i'll|ill|gonna|going to|imma|i'm gonna|i want to) (?:kill|murder|stab|shoot|beat|hurt|" +
      "find and kill|rape) (?:you|u|ya|your)\\b|\\bwatch your back\\b",
  ].join("|"),
);

/** Whether a line insults as a whole, whatever its words. */
export const insultsIn = ({ line, words, tight }: Folded, tokens: Tokens): boolean =>
  DIE.some((rule) => rule.test(words) || rule.test(tight)) ||
  AWAY.test(tight) ||
  DIRECTED.some((rule) => rule.test(tight)) ||
  (tokens.all.length > 0 && ENGLISH.test(tokens.joined.trim())) ||
  line === "シネ";

/** Whether a line sends away, or wishes ill to, a whole group. */
export const attacksGroupIn = ({ tight }: Folded): boolean => AGAINST_GROUPS.some((rule) => rule.test(tight));

/** Whether a line is sexual harassment; nobody's quotation excuses that. */
export const harassesIn = ({ line, asked }: Folded): boolean =>
  SEXUAL.some((rule) => rule.test(asked)) || RAW_SEXUAL.test(line);
