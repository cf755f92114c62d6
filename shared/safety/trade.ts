/** Bodies and drugs for sale, in the words of that trade. Who wants out of it, or tells of it, is free to. */
import { type Folded, pattern } from "./fold.ts";
import type { Speech } from "./speech.ts";
import type { Tokens } from "./words.ts";

const SEX_JOB =
  "(?:パパ活|ぱぱかつ|ママ活|(?<![a-z])[pm](?:活|かつ)|援交|えんこう|援助交際|円光|立ちんぼ|裏垢女子|神待ち|大人の(?:関係|お付き合い|おつきあい|デート))";
const DEAL =
  "(?:条件|しよ(?!うと)|しない(?:[?か]|$)|しませ|できる(?:人|子|方|[?])|募集|希望|探し(?:て(?:る|ます)(?!人が)|中)|さがして|どう(?:[?]|です|かな)|興味|" +
  "(?:してくれる|する)(?:人|子|方)|してる(?:子|女|人いる)|(?:いる|いない|います)(?:か)?[?]|お願い|よろしく|ok|[0-9.]+(?:万|円|k|千)|です$|中$|会え)";
const SEX = [
  `${SEX_JOB}(?:.{0,8})${DEAL}`,
  "神待ち(?:中|です|して(?:る|ます)|女子)",
  // What a night costs, without the room.
  "ほ別(?!れ|に|の(?!は))|ほべ[0-9]|(?:^|[^ぁ-ん])ほべつ|(?:ホテル?代|ホ代)(?:別|込)|(?:ホ|ほ)込(?:み)?[0-9]|(?:ゴム(?:あり|有|なし)|生(?:あり|なし|" +
    "で)|大人(?:あり|なし|の?み|ok))(?:で)?[0-9]|[0-9.]+(?:万|k)?(?:で)?(?:ゴムあり|大人(?:あり|ok))|茶飯(?!事|碗)(?:のみ|だけ|[0-9]|希望|ok|どう|" +
    "デート|から|で)|(?:顔合わせ|お?茶)(?:だけ|のみ)?(?:で)?[0-9.]+(?:万|千|k)",
  "(?<![0-9])[0-9.]+(?:万|千|k|諭吉)(?:円)?(?:で|払うから|あげるから|渡すから|出すから)(?:どう[?]|会(?:お(?:う|$|[?])|え(?:る(?:$|[?]|人|子|方)|" +
    "ない[?])|わない|って(?:くれ|ほし|よ))|遊(?:ぼ|ば)|デート|泊ま|添い寝|ホテル|脱|見せ|抱|一晩|付き合って|大人)",
  "(?:下着|パンツ|ソックス|靴下|使用済み|体操着|制服|写真|動画|自撮り|顔写真|裸|生配信|通話|添い寝|ハグ|デート|会うだけ|話すだけ|お茶するだけ|ごはんだけ)(?:を|で|に|なら|" +
    "だけで)?(?:.{0,8})(?:(?:[0-9.]+|[一二三数]) ?(?:万|円|千|k|諭吉)(?:円)?(?:.{0,3})(?:あげる|払う|払い|渡す|出す|で(?:買|どう)|くれる[?]|" +
    "ください))|(?:下着|パンツ|使用済み|生写真|自撮り|裸の?写真|着てた服)(?:を)?(?:買(?:う(?:よ|から)|い(?:ます|取)|取)|売(?:る(?:よ|から)|ります|って(?:くれ|ほし|くだ)))",
  "(?:泊まる|とまる|寝る|帰る|行く)(?:ところ|とこ|場所|家)(?:が|も)?(?:ない|無い|なくて(?:困って)?(?:る)?)(?:女の子|女性|女子|子|娘|jk|" +
    "人(?=(?:.{0,3})(?:い(?:る|ます|ない)|dm|声|連絡|おいで)))(?:.{0,5})(?:いる|います|いない|いませんか|いたら|連絡|おいで|dm|声|来|募集|泊め|なら)",
  "家出(?:してる|中の?|したい|した)?(?:少女|女の子|女子|女性|っ子|っこ|子|娘)(?:.{0,5})(?:いる|います|いない|いませんか|いたら|来|おいで|泊|連絡|募集|dm|声)",
  "(?:泊め男|泊めおじ)(?:.{0,3})(?:募集|います|いる[?]|です|探し|待)|(?:無料|ただ|タダ)で(?:何日でも)?(?:泊め|住め)(?:ます|る(?:よ|子))",
].map((source) => pattern(source));
/** One kana word that much else begins with: only where a word begins. */
const SHORT = pattern(
  " (?:えん|円|縁光|えんこ)(?: ?(?:しませ|しない |しない \\?|しよう?(?: |$|よ)|希望|募集|ok|できる(?:子|人|方| )|会い)| (?:あり|有|どう) )|(?:^| |か|も|" +
    "で|を|少し|お金|生活費|家賃|今月|月)さぽ(?:(?:して|し)(?:ほしい|欲しい|くれる(?:人|方|ひと|パパ| ?\\?)|くれませ|くれない|もらえ|ます(?: |よ)|あげ)|希望|あり |募集|" +
    "お願い|できる(?:人|方|子)|いる|[0-9]|したい(?:な|です| )|するから)",
);
const SHORT_FOR_PLAY = pattern(
  "ゲーム|試合|サッカー|チーム|登山|ライブ|推し|勉強|宿題|引っ越し|翻訳|通訳|英語|日本語|会場|スタッフ|ボランティア|操作|使い方",
);

const DRUG =
  "(?:眠剤|睡眠薬|眠り薬|安定剤|抗不安薬|ハルシオン|マイスリー|サイレース|デパス|ロヒプノール|レンドルミン|ベゲタミン|エチゾラム|デエビゴ|ベルソムラ|ルネスタ|フルニトラゼパム|トリアゾラム|ソラナックス|" +
  "ゾルピデム|ブロン|メジコン|金パブ|コンサータ|リタリン|ビバンセ|処方薬|向精神薬|お薬|薬|くすり|クスリ|大麻|マリファナ|ガンジャ|覚醒剤|覚せい剤|シャブ|mdma|コカイン|lsd|リキッド|合法ハーブ|" +
  "ハッパ|葉っぱ|グミ(?=.{0,4}(?:手押|キマ|飛べ))|シロップ(?=.{0,4}(?:手押|キマ|飛べ))|thc|hhc)";
const DRUGS = [
  `${DRUG}(?:なら|は|も|が|を|余って(?:る|て|ます)?|たくさん|いっぱい|安く|少し|[0-9]+(?:錠|シート|箱))*(?:から|ので|けど|、)?(?:ゆずる|ゆずり(?:ます|たい|ましょ)|` +
    "ゆずって(?:ほし|くれ|くだ|もらえ|あげ)|譲る|譲り(?:ます|たい|ましょ)|譲って(?:ほし|くれ|くだ|もらえ|あげ)|譲れ(?:る|ます)|(?:ゆずって|譲って|売って|わけて|分けて)(?:$|" +
    "[?])|売る(?:よ|から|ね|$)|売ります|売りたい|売って(?:ほし|くれ(?:る|ま|な)|くだ|あげ|ます)|分けて(?:あげ|ほし|くれ(?:る|ま|な)|くだ|もらえ)|分ける(?:よ|から)|" +
    "わけて(?:あげ|ほし|くれ(?:る|ま|な)|くだ)|買いませんか|買わない[?]|欲しい(?:人|子|方|なら|[?])|ほしい(?:人|子|方|なら|[?])|いる(?:人|子)(?:い|[?])|" +
    "いらない[?]|手渡し(?:でき|ok|可|で)|郵送(?:でき|ok|可|します)|引ける(?:よ|人|とこ)|捌|交換し(?:よ|ませ)|安くする|試さない|試してみ(?:ない|なよ)|やらない[?]|" +
    "吸わない[?]|吸おう)",
  "(?:手押し|テオシ|ておし)(?!車|ポンプ|ワゴン|カート|式|信号|ハンドル|一輪|相撲|台車|で(?:運|動|進|押))(?:.{0,4})(?:でき|可|ok|ある|あり|$|のみ|で(?:$|す|お|渡|" +
    "いい)|希望|します|する(?:よ|$)|[0-9])",
  "(?:野菜|やさい|アイス|草|くさ|ハッパ|チョコ|紙|ペーパー|バツ|玉|氷|冷たいの|ネタ|罰)(?:.{0,6})(?:手押し(?!車)|吸える|吸わない[?]|吸おう|キマる|きまる(?:よ|$)|ぶりぶり|" +
    "ブリブリ|炙(?:る|り|ろ)|あぶ(?:ろ|りま)|0\\.[0-9]+g|[0-9.]+g(?:[0-9]|手|即|郵))",
  "(?:一緒に|いっしょに)?(?:キメ(?:よう|ない[?]|ませ)|パキろ|ぱきろ|ブリろ|トぼう|ラリろ)|(?:飛べる|トべる|キマる|ハイになれる)(?:薬|やつ|の)(?:.{0,3})(?:ある(?:よ|" +
    "けど)|あげる|教え|いる[?]|あります)|(?:プッシャー|売人)(?:です|やってる(?:よ|から)|紹介)",
].map((source) => pattern(source));

/** Those who want out, who take it because they must, who only tell. */
const BORNE = pattern(
  "やめたい|辞めたい|抜けたい|やめられ|抜けられ|やめ(?:た|まし|ろ|な|て(?:ほし|くだ))|断(?:っ|り(?:た|方|ま))|怖|こわい|後悔|つらい|辛い|被害|騙され|だまされ|相談|ニュース|逮捕|" +
    "犯罪|病院|薬局|主治医|先生|お医者|処方され|心配|悩|困って(?:い|る(?!人|子|なら))|強要|無理やり|させられ|(?:だめ|ダメ|危ない|危険|よくない)(?:です|だ|よ|と)|気をつけ|捨て|" +
    "家庭菜園|畑|スーパー|八百屋",
);

const SEX_ENGLISH = [
  /\b(?:i|we|i'll|i'd|i'm|ill|will|can|gonna|he'll) ?(?:will |would |can |could |wanna |gonna )?(?:pay(?:ing)?|tip|give|buy|send)(?: \w+){0,5} (?:for|if|to see|in exchange for)(?: \w+){0,3} (?:pics?|pictures?|photos?|nudes?|feet|videos?|cam|your body|selfies?|panties|the night|a night|company|sex)\b/,
  /\b(?:buying|selling)(?: \w+){0,2} (?:feet pics|pics|nudes|panties|underwear|content|my body|videos of)\b|\b(?:paypig|findom|onlyfans link|escort|sugar (?:daddy|mommy|baby|mama))\b(?=.*\b(?:looking|need|want|here|you|dm|anyone|available|seeking)\b)/,
  /\b(?:\$ ?\d+|\d+ ?(?:dollars|bucks|yen|k)|money|cash|gifts?|allowance)(?: \w+){0,3} (?:for (?:your |some |a |ur )?(?:pics?|photos?|pictures?|nudes?|body|night|sex|video)|if you (?:send|show|strip|undress|sleep with|meet|come over|let me))\b/,
  /\b(?:any|looking for|are there) (?:runaways?|runaway girls?|homeless girls?|girls? (?:who|that) needs? (?:a place|money|somewhere))\b/,
];
const DRUG_ENGLISH =
  "(?:pills?|xans?|xanax|weed|molly|mdma|oxy\\w*|percs?|percocets?|benzos?|addys?|adderall|coke|cocaine|meth|ket|" +
  "ketamine|edibles|carts|shrooms|acid|lsd|fent\\w*|valium|sleeping pills|lean|codeine|drugs|vapes?|edible)";
const DRUGS_ENGLISH = [
  new RegExp(
    "\\b(?:i (?:have|got|sell|can get|can sell|can hook)|i've got|got|selling|we got|we sell|my friend sells|" +
      `spare|extra)(?: \\w+){0,3} ${DRUG_ENGLISH}\\b(?: \\w+){0,2} (?:if (?:you|u|anyone|ya)|for (?:you|sale|cheap|` +
      "trade|u)|hmu|hit me|dm|cheap|to share|to sell|for free|interested|want some|u want|you want|wanna|anyone)\\b",
  ),
  new RegExp(
    `^(?:need|want|wanna buy|looking for)(?: some| any)? ${DRUG_ENGLISH}\\b.*\\b(?:got you|got u|hmu|dm|ask me|` +
      "hit me)\\b",
  ),
  new RegExp(
    "\\b(?:do (?:you|u)|you|u|anyone|anybody|who|who's|if you) ?(?:wanna|want(?: to)?|need(?: to)?|looking for|" +
      `tryna|trying to)(?: \\w+){0,3} ${DRUG_ENGLISH}\\b`,
  ),
  new RegExp(
    "\\b(?:where can i|anyone (?:know where|got|have|selling)|can (?:you|u|someone|anyone) (?:sell|get|give) me|" +
      "who's selling|buy)(?: \\w+){0,3} (?:some|any|your|ur|a few|cheap|to get|to buy|buy|" +
      `get)? ?${DRUG_ENGLISH}\\b(?!.*\\b(?:pharmacy|doctor|prescri\\w+|prescribed)\\b)`,
  ),
  new RegExp(
    `\\b(?:let's|lets|we could|wanna|come) (?:get high|do (?:some )?${DRUG_ENGLISH}|smoke (?:some )?(?:weed|` +
      "pot))\\b|\\bi'?m a (?:plug|dealer)\\b",
  ),
];
/** "got addys, $10 each" */
const PRICED = /[$¥]\s?\d/;
const OWN_DRUG = new RegExp(`\\b(?:got|have|selling|sell)(?: \\w+){0,2} ${DRUG_ENGLISH}\\b`);
const BORNE_ENGLISH =
  /\b(?:stopped|quit|quitting|addicted|addiction|sober|recover\w*|clean now|rehab|overdos\w+|kill myself|to die|want to die|take them all|all of them|afraid|scared|worried|my doctor|doctor|prescri\w+|pharmacy|news|police|arrested|forced|made me|i don't|i dont|i won't|never|stay away|refused|said no)\b/;

const MAYBE = pattern(
  `${SEX_JOB}|ほ別|ほべ|ほて|ほ代|ほ込|ごむ|生あり|生なし|生で|大人|茶飯|顔合わせ|茶|万|千|[0-9]k|諭吉|円|下着|ぱんつ|使用済み|生写真|自撮り|裸|着てた服|泊|とまる|寝る|` +
    "帰る|行く|家出|" +
    `神様|ただで|無料|さぽ|えん|縁|${DRUG}|手押し|ておし|野菜|やさい|あいす|草|くさ|ちょこ|紙|ぺぱ|ばつ|玉|氷|冷たいの|ねた|罰|きめ|ぱきろ|ぶりろ|とぼう|らりろ|飛べる|とべる|きまる|` +
    "はいになれる|ぷっしゃ|売人",
);
const MAYBE_ENGLISH = new RegExp(
  "\\b(?:pay\\w*|tip|give|buy\\w*|send|selling|sell|money|cash|gifts?|allowance|dollars|runaways?|girls?|escort|" +
    `sugar|${DRUG_ENGLISH}|high|plug|dealer)\\b|\\$`,
);

const hasAny = (rules: readonly RegExp[], text: string): boolean => rules.some((rule) => rule.test(text));

export const tradesIn = (folded: Folded, { joined, all }: Tokens, speech: Speech): boolean => {
  if (speech.isTold || speech.isSuffered || speech.isPast) return false;
  if (all.length > 1 && MAYBE_ENGLISH.test(joined) && !BORNE_ENGLISH.test(joined)) {
    const text = joined.trim();
    if (PRICED.test(folded.line) && OWN_DRUG.test(joined)) return true;
    if (hasAny(SEX_ENGLISH, text) || hasAny(DRUGS_ENGLISH, text)) return true;
  }
  const { tight, asked, words } = folded;
  if (!MAYBE.test(tight) || BORNE.test(tight)) return false;
  return hasAny(SEX, asked) || hasAny(DRUGS, asked) || (SHORT.test(words) && !SHORT_FOR_PLAY.test(tight));
};
