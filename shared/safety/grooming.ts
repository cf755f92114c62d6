/**
 * How somebody is drawn in and cut off from those who look after them: secrecy from parents, the child in them, pictures of
 * wounds. Never passes, and a person looks. Who keeps a secret of their own, or tells of this as done to them, is free to.
 */
import { type Folded, pattern } from "./fold.ts";
import type { Speech } from "./speech.ts";
import type { Tokens } from "./words.ts";

/** Those who would step in. */
const GUARDIAN =
  "(?:親|おや|お?母さん|おかあさん|ママ|お?父さん|おとうさん|パパ|家族|かぞく|先生|せんせい|(?:お?うち|家|まわり|周り)の(?:人|大人)|大人|おとな|旦那|だんな|奥さん|彼氏|兄弟|お姉ちゃん|" +
  "お兄ちゃん|スタッフ|運営|係の人|見守りの?人)";
const HUSH = "(?:内緒|ないしょ|秘密|ひみつ|ヒミツ|シークレット)";
const SECRECY = [
  `${GUARDIAN}(?:たち|とか)?(?:に|には|にも|へは)(?:は|も)?(?:絶対|ぜったい|まだ|ちゃんと|全部|これ|この(?:こと|話))?(?:は|を)?${HUSH}` +
    "(?:に(?:して(?:$|ね|て|おいて|くれ|よ|ください|ほしい)|しといて|しよ|しとこ|できる(?:よね|[?])|な(?:$|る[?]))|だ(?:よ|ぞ|からね)|ね(?:$|[?])|な(?:$|" +
    "[?])|の約束|で(?:会(?:お|わ|え)|来(?:れる|られる|て(?:ね|よ|$)|ない[?])|出(?:てき|てこ|られる|れる)|しよ|送って|話そ|やりとりし(?:よ|ま))|$)",
  `${GUARDIAN}(?:たち|とか)?(?:に|には|にも)(?:は|も)?(?:絶対|ぜったい|まだ|このこと)?(?:を)?(?:言わない(?:で(?:$|ね|よ|おいて|ほし|くれ|くだ)|って?(?:約束|` +
    "できる)|よう?に(?:ね|して)|でくれる)|いわないで(?:$|ね|よ|おいて)|言わんとい|言っちゃ(?:だめ|いや|やだ)|(?:言|話し)(?:っ)?たら(?:だめ|いけない|いや)|いっちゃだめ|" +
    "話さないで(?:$|ね|よ|おいて)|はなさないで(?:$|ね|よ)|見せないで(?:$|ね|よ)|相談しないで(?:$|ね|よ)|(?:バレ|ばれ|知られ|見つから|気づかれ)ない(?:よう?に(?:して|ね|来|" +
    "$|やろ|消)|ところで)|黙って(?:て(?:ね|$|くれ|よ)|来|おいて|会)|だまって(?:て(?:ね|$|くれ|よ)|おいて))",
  "(?:ふたり|二人|2人|俺ら|俺たち|僕たち|わたしたち|私たち|俺と君|僕と君|君と(?:俺|僕))(?:だけ|きり)?の(?:.{0,3})?" +
    `${HUSH}(?:だ(?:よ|ね|から|ぞ)|ね$|に(?:し(?:よ|て(?:$|ね|よ|おこ)|とこ)|なる)|です(?:よ|ね)|の(?:関係|約束|付き合い)|$)`,
  "(?:会(?:う|った|ってる)|話(?:した|してる|す)|やりとり(?:した|してる)?|付き合って(?:る)?|つきあって(?:る)?|送った|ここで(?:の|会った|話した))(?:の|こと)(?:は|を|" +
    "も)?.{0,10}" +
    `(?:${HUSH}(?:に(?:して(?:$|ね|おいて|よ)|しよ)|だ(?:よ|からね)|ね$)|言わないで(?:$|ね|よ)|言っちゃだめ)`,
  `${GUARDIAN}(?:に|から)(?:.{0,4})(?:見られ|バレ|ばれ|見つか).{0,10}(?:消して(?:ね|おい|$|よ)|削除して(?:ね|おい|$)|隠して(?:ね|おい|$))`,
  "(?:履歴|トーク|やりとり|メッセージ|写真)(?:は|を)?(?:ちゃんと|全部|ぜんぶ|すぐ)(?:に)?(?:消して(?:ね|おいて|$)|削除して(?:ね|おいて|$))",
  `${GUARDIAN}(?:たち)?(?:が|の)?(?:いない|居ない|寝てる|寝た|出かけ(?:てる|た))(?:時間|時|とき|日|間|あと|後)(?:に|なら)?(?:.{0,6})(?:話(?:そ|` +
    "せ(?!な)|しよ)|会(?:お|え(?!な)|わな)|電話し(?:よ|て)|通話し|来て(?:$|ね|よ)|送って(?:$|ね|よ))",
].map((source) => pattern(source));
/** Who asks this for fear of what would follow is in trouble, and no danger. */
const OWN_FEAR = pattern(
  "怒られ|おこられ|叱られ|しかられ|殴られ|叩かれ|怖い(?:ので|から|です|$)|こわい(?:ので|から|です|$)|心配(?:かけ|させ)|ばれたら(?:困|殺|やば|終)|知られたら(?:困|殺|終)|" +
    "プレゼント|サプライズ|誕生日",
);
const SECRECY_ENGLISH = [
  /\b(?:this|it) (?:stays|must stay|has to stay|is just|is only) (?:just )?between (?:us|you and me)\b/,
  /\b(?:don't|dont|do not|never|no need to|you can't|u can't|you cant|u cant|better not|you mustn't|promise not to|promise you won't|not a word to|without) (?:ever |even |have to )?(?:tell|telling|show|let|talk to|mention (?:it|this|me|us) to|say (?:anything|a word) to)? ?(?:to )?(?:your|ur) (?:mom|mum|mama|mother|dad|father|parents?|family|folks|teachers?|counsell?or|guardian|brother|sister|husband|wife|boyfriend)\b/,
  /\b(?:our|just our|our own) (?:little |own |special |secret )?secret\b(?! (?:garden|santa|recipe|base|ingredient|weapon|to))/,
  /(?<!\b(?:i|we|he|she|they) )\b(?:keep|keeping) (?:this|it|us|that|me|what we \w+)(?: \w+){0,2} (?:secret|between us|between you and me|from your|hidden from)\b/,
  /\b(?:your|ur) (?:parents|mom|mum|dad|mother|father|family|folks|teacher)(?: \w+){0,2} (?:don't|dont|doesn't|doesnt|needn't|can't|cant|won't|mustn't|shouldn't|never) (?:need to |needs to |have to |has to |ever )?(?:know|find out|hear|see)\b/,
  /\bdelete (?:this|these|our|the|all our) (?:chats?|messages?|texts?|conversation|history|pics)(?: \w+){0,3} (?:after|so|before|ok|okay|yeah|your|nobody|when)\b/,
  /\bsneak out\b(?=.*\b(?:me|us|meet|your (?:parents|mom|dad)|tonight)\b)/,
];

/** One's own child is no stranger's. */
const OWN_CHILD = pattern(
  "(?:うちの|孫|娘|息子|むすめ|むすこ|姪|甥|甥っ子|姪っ子|子ども(?:が|の|は|に)|犬|猫|ペット|生徒が)",
);
const YOUNG =
  "(?:(?<![0-9])(?:(?:[6-9]|1[0-7])(?:歳|才|さい)|1[0-7](?=なんだ|なの|だよね|[?]))|(?:中|高)(?:学?[1-3一二三])(?:年)?|小(?:学)?[3-6]|" +
  "(?:小|中|高)(?:学生|校生)|未成年|(?<![a-z])(?:jk|jc|js)(?![a-z]))";
const YOUNG_WOOED =
  "(?:付き合(?:お|わない|って(?:よ|くれ|ほし|み|$)|いたい)|つきあ(?:お|わない|って(?:よ|くれ|ほし|$))|彼女に(?:な(?:って|ら|る[?])|し(?:たい|て))|デートし|会お|" +
  "会わない|会いたい(?:な|$)|会える[?]|会ってみ|タイプ(?:だ|です|$)|好み(?:だ|です|$)|抱き|キスし|エッチ|えっち|大人っぽいね|大人っぽい(?:な|$)|かわいがって|甘えて(?:いい|" +
  "おいで)|教えてあげる)";
const MINORS = [
  `${YOUNG}(?:[?]|なんだ|なの|でも|って|の子|か|だよね|だね|とか|ちゃん|ですか)(?:.{0,14})${YOUNG_WOOED}`,
  `${YOUNG}(?:と|の子と|に|の子に)(?:.{0,4})(?:付き合いたい|つきあいたい|デートしたい|会いたい|遊びたい|興味ある|話したい(?:な|$))`,
  `${YOUNG}(?:の(?:子|女の子|男の子|彼女|彼氏))?(?:は|が|って)?(?:いる|います|いない|募集)(?:の|か|かな|んですか)?(?:[?]|か$|かな$|$)`,
  `(?:年の?差|歳の?差|年齢)(?:なんて|なんか|とか|は|って)(?:.{0,4})(?:関係な|気にし(?:な|ま)|ただの数字).{0,12}(?:付き合|つきあ|好きだ|会お|会いた|恋|愛|彼女)`,
  "(?:^|君は|きみは|[?])(?:年上|おじさん|おっさん|お兄さん)(?:の(?:男|人|彼氏))?(?:は|って|が|と)?(?:好き|どう|いける|アリ|恋愛対象|付き合)(?:かな|です|だ|え)?[?]",
  "(?:^|の|もう|は)初(?:体験|キス|エッチ)(?:は|って)?(?:いつ|もう(?:した|済)|何歳|まだ[?]|した[?]|済んだ)|ファーストキス(?:は|って)?(?:いつ[?]|もうした|まだ[?])|" +
    "(?:何|なに)カップ(?:[?]|なの|ですか)|スリーサイズ(?:[?]|は|教え)|生理(?:は|って)?(?:もう|きた[?]|来た[?]|いつ[?])|毛(?:は|って)?(?:生え|はえ)(?:た|て)",
  "(?:制服|体操服|体操着|スク水|水着|部屋着|パジャマ|寝顔|寝起き|全身|脚|足|胸元|お風呂|ニーハイ|ミニスカ)(?:姿|すがた)?(?:の)?(?:写真|しゃしん|画像|写メ|自撮り|動画)(?:を|が|も|" +
    "とか)?(?:ほしい|欲しい|ちょうだい|頂戴|送って(?!くれた|もら)|おくって|見せて(?!もら|くれた)|みせて(?!もら|くれた)|見たい|みたい(?:な|$)|撮って(?!もら|くれ)|くれ(?:$|な|" +
    "る[?]|ない)|ください|ある[?]|持ってる[?])",
  "(?:^|服|ぜんぶ|全部|上も?|下も?)(?:を)?(?:脱いで(?:$|よ|ね|みせ|見せ|くれ)|脱(?:げ|ごう)よ?$)",
  "カメラ(?:を)?(?:つけ|オンに|onに|付け)(?:て(?:$|よ|ね|くれ|みて|ほし|みせ|見せ|話)|し(?:て(?:$|よ|ね|くれ|みて|ほし)|よう|ない[?])|よう(?:よ|$)|ない[?]|" +
    "ろ)(?!.{0,6}(?:qr|読))",
].map((source) => pattern(source));
const MINORS_ENGLISH = [
  /^(?:(?:hi|hey|hello|yo|so|ok|and|whats|what's|your|ur) )*asl(?: (?:pls|plz|please|u|you|babe))*$/,
  /\b(?:turn|switch|put)(?: on)? (?:your|ur|the) (?:cam|camera|webcam|video)\b(?: on)?(?!.*\b(?:settings|off|lecture|phone app)\b)|\bcamera on (?:babe|pls|please|for me)\b|\bcam (?:to cam|with me)\b/,
  /\bsee something (?:private|naughty|sexy|special|secret|dirty)\b/,
  /\b(?:you're|youre|ur|you are|you seem|you look|you sound|u seem|u look|u sound)(?: \w+){0,2} (?:mature|grown up|developed) for (?:your|ur|a|someone your)\b/,
  /\bage (?:is|is just|is only|'s just|doesn't matter|doesnt matter|means nothing|don't matter)\b(?=.*\b(?:love|date|dating|us|together|girlfriend|boyfriend|meet)\b)/,
  /\bdo (?:you|u) like older (?:men|guys|women|girls|boys|people)\b|\b(?:any|looking for|are there|where are the|into) (?:\w+ )?(?:young girls|young boys|teen girls|teens|schoolgirls|minors|underage|jk|little girls|little boys)\b/,
  /\b(?:1[0-7]|[6-9]|thirteen|fourteen|fifteen|sixteen|twelve|eleven)(?: years? old| yo)?(?: \w+){0,5} (?:sexy|hot|date me|my type|girlfriend|boyfriend|pretty wanna|cute (?:wanna|want|let's|lets|do you|send|can))\b/,
  /\bare (?:your|ur) (?:parents|mom|mum|dad|folks) (?:home|asleep|out|around|there|at home|away)\b|\bwhen (?:are|do) (?:your|ur) parents (?:leave|sleep|out|away|gone|go)\b/,
  /\b(?:have|did|had) (?:you|u) (?:ever |already )?(?:kissed|been kissed|touched yourself|had your first (?:kiss|time|boyfriend|girlfriend|sex))\b|\bwhat (?:cup|bra) size\b/,
];

const WOUND =
  "(?:リスカ|りすか|アムカ|レグカ|リストカット|自傷|傷跡|傷あと|きずあと|傷口|切り傷|根性焼き|(?:腕|手首|足|うで)(?:を)?(?:切(?:って(?:る|いる)?|った|る)|の傷)|切った(?:腕|" +
  "手首|ところ|とこ))";
const WOUND_PICTURES = [
  `${WOUND}(?:の|を|してる|した|してるとこの?|ところの?|とこの?|跡の?|後の?|、)*(?:写真|しゃしん|画像|写メ|動画|ところ|とこ|の)?(?:を|も|とか)?` +
    "(?:(?:見せ|みせ)(?:て(?!も(?:らっ|ら|い)|い(?:る|た|な)|た|くれ(?:た|て)|しま|き|ない|る)|合|あ(?:お|い(?:ま|っこ|$))|よう(?!と)|ろ|$)|(?:送|" +
    "おく)(?:って(?!た|しま|きた|くる|も)|り合|りあ|ろう)|うpして|アップして(?!る|い|た|しま)|貼って(?!る|い|た)|交換し(?!て(?:た|い))|上げて(?!る|い|た)|撮って(?:$|" +
    "よ|送|見せ|くれ|ほし)|見たい(?:な|$)|みたい(?:な$|人)|ください|ちょうだい|ある人|募集)",
].map((source) => pattern(source));
/** Where wounds are looked after. */
const CARE = pattern(
  "病院|医|先生|看護|保健|相談|皮膚科|外科|カウンセ|支援|窓口|家族|親に|母に|隠|消(?:し|え)|怖|こわ|やめ|勇気",
);
const WOUND_PICTURES_ENGLISH = [
  /\b(?:show|send|dm|post)(?: me| us)(?: \w+){0,4} (?:scars?|cuts?|self harm\w*|wounds|razor|bleeding)\b(?!.*\b(?:doctor|nurse|hospital|cat|dog|tree|hair)\b)/,
  /\b(?:trade|swap|exchange|share)(?: \w+){0,2} (?:scars?|cut|cutting|self harm\w*|sh|wound) ?(?:pics?|pictures?|photos?)?\b(?!.*\b(?:doctor|nurse|hospital|story|stories|price|costs?)\b)/,
  /\b(?:wanna|want to|can i|let me|could i|lemme|i'd love to) see (?:your|ur)(?: \w+)? (?:scars?|cuts|wounds|wrists?|self harm)\b/,
  /\b(?:pro ?ana|ana (?:buddy|buddies|coach|mia)|thinspo|meanspo|starve together|starving together)\b|\bjoin (?:our|my|the|us in our)(?: \w+)? ana (?:group|chat|family)\b/,
];

const MAYBE = pattern(
  "内緒|ないしょ|秘密|ひみつ|しくれっと|言わない|いわないで|言わんと|言っちゃ|いっちゃ|話さない|はなさない|見せないで|相談しないで|ばれ|知られ|見つか|黙って|だまって|消して|削除|隠して|歳|才|さい|" +
    "中学|高校|小学|未成年|jk|jc|js|中[1-3一二三]|高[1-3一二三]|小[3-6]|年の?差|年齢|年上|おじさん|おっさん|お兄さん|初|かっぷ|すりさいず|生理|毛|写真|しゃしん|画像|写め|脱|" +
    "いない|居ない|寝て|寝た|出かけ|言ったら|話したら|1[0-7]|自撮り|動画|かめら|りすか|あむか|れぐか|りすとかっと|自傷|傷|きずあと|根性焼き|切",
);

const hasAny = (rules: readonly RegExp[], text: string): boolean => rules.some((rule) => rule.test(text));

export const groomsIn = ({ tight, asked }: Folded, { joined, all }: Tokens, speech: Speech): boolean => {
  if (speech.isTold || speech.isSuffered) return false;
  if (all.length > 0 && !speech.isPast) {
    const text = joined.trim();
    if (hasAny(SECRECY_ENGLISH, text) || hasAny(MINORS_ENGLISH, text) || hasAny(WOUND_PICTURES_ENGLISH, text))
      return true;
  }
  if (!MAYBE.test(tight)) return false;
  return (
    (hasAny(SECRECY, asked) && !OWN_FEAR.test(tight)) ||
    (hasAny(MINORS, asked) && !OWN_CHILD.test(tight)) ||
    (hasAny(WOUND_PICTURES, asked) && !CARE.test(tight))
  );
};
