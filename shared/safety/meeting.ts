/** Meeting outside: "where do you live", "I'll pick you up", "let's meet, just us". Meeting here, again, is what the place is for. */
import { alternatives, latinAlternatives } from "./alternatives.ts";
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

/** 会おう, 会いませんか, 会えない?, in every spelling; not 会った, 会えて, 会いましょうと言われ. */
const MEET =
  "(?:会お|会い(?:ませんか|ませ|ましょ|たい(?:な|です|ね|よ|$)|に(?:行|い[くこき]|来|き))|会わない(?:[?か]|" +
  "$)|会え(?:ない(?:[?か]|$)|ません|ます?[?か]|る[?か]|る(?:人|ひと|方|子|$)|たら(?:いい|うれし|嬉し))|" +
  "会って(?:みない|みたい|話|はな|くれ|ほしい|欲しい|もらえ|ください|下さい)|会う(?:$|[?か]|" +
  "の(?:は)?(?:どう|いい)|人)|逢お|逢いたい|逢いませ|逢えな|あおう(?:よ|ね|か|ぜ|$|[?])|あえ(?:る[?]|" +
  "ない[?か]|ませんか)|あわない[?]|あいませんか|あって(?:話|はな)|あいたい(?:な|です|ね|$))";
/** Where and how people meet here. */
const HERE =
  "(?:また|ここ|広場|たき火|焚き火|ベンチ|噴水|橋|テーブル|席|講座|ホール|会場|展示|この場|ぷらっと|" +
  "オンライン|画面|広間|受付|灯|木の下|アバター|画面越し|次回|お会いできて|会えて)";
/** Whom one has lost or misses. */
const MISSED =
  "(?:孫|母|父|親|息子|娘|妻|夫|旦那|家族|兄|弟|姉|妹|祖母|祖父|ばあちゃん|じいちゃん|犬|猫|ペット|亡くな|" +
  "天国|推し|昔の|むかし|友人に|友だちに会|友達に会|子どもに|子供に|先生に|誰にも|だれにも|誰かに|人に会)";
const REAL =
  "(?:リアル(?:で|に|の)|現実(?:で|に|世界)|直接|ちょくせつ|じかに|対面(?:で)|生で|オフで|外で(?:会|あ)|" +
  "実際に(?:会|あ))";
/** The end of somebody else's story. */
const PAST = "(?!.{0,6}(?:た(?:こと|とき|時|友|人|の|ら(?!い)|$)|思い出))";

const FIXED: readonly string[] = [
  // Where one lives.
  "(?:どこ|何処|どのへん|どの辺|どのあたり|どの辺り|どちら|何県の?どこ)(?:に)?(?:住み|すみ|お住まい|" +
    "住んでる(?:の|[?]|感じ|んですか|んだろ)|すんでる(?:の|[?])|在住[?]|民[?])",
  "(?:家|いえ|おうち|お家|自宅|アパート)(?:は|って|の場所)?(?:どこ|どのへん|どのあたり|どの辺り|何処|" +
    "どの辺)(?!も|に(?:も|いて|ある[?]?と)|か(?:ら|に)|へ|で(?!す))",
  "(?:住所|じゅうしょ|住んでる(?:ところ|場所|とこ)|居場所|現在地|位置情報|郵便番号|部屋番号)(?:を|も|って|" +
    "は|の)?(?:教え|おしえ|どこ[?]|送|おくって|共有|知りたい|[?]$|ちょうだい|聞いていい|くれ|ください(?!と))",
  "(?:最寄り?(?:り)?の?(?:駅)?|もより(?:えき|の駅)?|何線(?:沿い)?|何駅)(?:は|って|が)?(?:どこ|教え|おしえ|" +
    "何駅|[?]|沿い[?]|使って)",
  "(?:何|どこの?|どの)(?:学校|がっこう|中学|高校|小学校|大学|塾|職場|会社)(?:[?]|なの|ですか|通って|" +
    "行ってる|かよって|$|に(?:通|行って))",
  "(?:学校|中学|高校|塾|職場|会社)(?:は|って)?(?:どこ(?:[?]|なの|ですか|$|通|か教)|教えて|おしえて|名前(?:は|教))",
  "(?:何|どこの?|なん)(?:区|市|町|街)(?:に(?:住|お住)|住み|[?]|ですか|なの)",
  "(?:どこ|何)(?:高|中|大|小)(?:[?]|なの|ですか)",
  "(?:近くまで|そっちまで|すぐ|会いに)(?:行|い)(?:く|き).{0,6}(?:場所|どこ|住所|位置)",
  "(?:場所|今いるとこ|いる場所|どこにいるか|居場所)(?:を)?(?:教え|おしえ)て.{0,8}(?:行く|いく|会)",
  "(?:飲も|のも)(?:う(?!と)|$|ー|ぜ|よ)|(?:奢|おご)るから|(?:彼氏|彼女|恋人)(?:は)?(?:いる|いない|" +
    "います)(?:の|か|んですか)?[?]?.{0,4}(?:付き合|つきあ|会)",
  "(?:何|なん)(?:丁目|番地|号室|町(?:[?]|に住))",
  // Coming, fetching, staying.
  "(?:今|いま|これ)から(?:そっち|そちら|会いに|あいに|家|迎え|おうち)(?:に|へ|まで)?(?:行|い[くこっ]|向か|来)",
  "(?:迎え|むかえ)(?:に)?(?:行(?:く(?:よ|ね|から|わ)|こう|きます(?:よ|ね|から|$)|ってあげ|け(?:る|" +
    "ます)(?:よ|[?]))|い(?:くよ|くね|くから|こうか|ってあげ|きますよ)|来て(?:あげ|ほしい)|きてあげ)",
  "(?:家|うち|ウチ|おれんち|俺んち|部屋|アパート|僕の家|私の家|お宅|マンション)(?:に|へ|まで|で)?(?:来ない|" +
    "こない[?か]|来る[?]|くる[?]|来ます(?:か|[?])|来ませんか|来な(?:よ|$)|きなよ|おいで(?:よ|$)|来て(?:いい|" +
    "もいい|よ|ね|ください|$)|きて(?:いい|よ$)|泊ま|泊め|とまり|遊びに(?:来|き|おいで|行(?:って(?:も)?いい|く|" +
    "きたい)|い(?:って(?:も)?いい|くよ|くね))|行って(?:も)?(?:いい|良い|よい)|いって(?:も)?いい[?]|行く(?:ね|" +
    "よ|から)(?!ない)|上がって)",
  "(?:泊め(?:て(?:あげ|やる|くれ|ほしい|もらえ)|る(?:よ|から)|られる|ます(?:よ)?|れる)|とめて(?:あげ|くれ)|" +
    "泊ま(?:り(?:に)?(?:おいで|来|こない|きな|ませんか|においで)|って(?:い[けく]|いい(?:よ|[?])|ほしい)|" +
    "らない|りませんか|れる(?:よ|ところあるよ))|寝る(?:とこ|ところ|場所)(?:なら)?(?:ある|貸す|提供)|居候)",
  "(?:家出|いえで|行くところ|帰るところ|泊まるところ)(?:して|が|なら|なく|ない).{0,10}(?:泊|おいで|来(?!られ|れる)|" +
    "助ける|連絡|うち)",
  "(?:車(?:で|を|だ|出)|バイク|ドライブ)(?:.{0,4})(?:迎え|行くよ|行こう|行きませ|行かない|出す(?:よ|から)|" +
    "だす(?:よ|から)|しよう|しませんか|しない[?]|連れて|乗せて(?:あげ|く))",
  "(?:抱きしめ|会い|あい|慰め|なぐさめ|看病し|添い寝し|守り)に(?:行く|いく|行きます|行こうか|行ってあげ|" +
    "来て|きて)(?:よ|ね|から|わ|$)?",
  "(?:泊ま|とま)(?:って|り|りに)(?:行?き(?:な|て)|いきな|け(?:ば|よ)|なよ|おいで)",
  "(?:門|校門|玄関|入口|改札|出口|ロータリー|駐車場|家)(?:の)?(?:前)?(?:に|で)(?:いる|待って?る|待つ|" +
    "立ってる)(?:ね|よ|から|わ)",
  "(?:学校|塾|仕事|バイト|部活)(?:が|は|って)?(?:終わる?|おわる)(?:の|のは)?(?:何時|いつ)",
  "(?:顔|かお)(?:を)?(?:見て|合わせて|みて)(?:.{0,3})(?:話|会|しゃべ)",
  "(?:土日|週末|今度|こんど|明日|あした|休み|空いて|あいて|ひま|暇)(?:.{0,10})(?:遊ぼ(?!うと)|あそぼ|" +
    "遊ばない|遊びませんか|遊びに(?:行こ|来))",
  "(?:君|きみ|あなた|お前|そっち|そちら)の(?:家|いえ|部屋|町|街|近く|近所|学校|会社|職場|駅)(?:の|に|まで|" +
    "へ|は|って|行|どこ|近)",
  "(?:家|近所|近く|町|最寄り|駅)(?:の近く)?まで(?:行け|行く(?:よ|ね|から)|行きます(?:よ|ね|から)|迎え|車で)",
  "リアルで(?:は)?(?:どこ|何して|いくつ|何歳|男|女|どんな)|(?:どこにいる|今どこ).{0,4}リアル",
  // Alone with one.
  "(?:二人|ふたり|2人|俺ら|ひと気のない)(?:だけ|きり|っきり)(?:で|に|の)?(?:.{0,6})(?:会|あ(?:お|い(?!て|" +
    "だ)|え)|話(?:そ|したい|せるとこ|せる場所|さない|しませ|しよ)|はなそ|なれる|なりたい|なろ|なれ(?:ない|" +
    "ます)|行(?:こ|き(?:たい|ませ)|かない)|いこ|遊|過ごそ|すごそ|過ごし(?:たい|ませ)|出かけ|抜け|飲|しよ|" +
    "したい)",
  "(?:人|ひと)(?:の|が)?いないところ(?:で|に|へ).{0,4}(?:会|話|行|いこ|遊)",
  "(?:一緒に|いっしょに|ここ)?抜け(?:出そ|出さない|よう(?:よ|か)|ない[?]|ませんか)",
  // Outings.
  "オフ会(?:を|も|に)?(?:しよ|しませ|しない|やろ|やり(?:たい|ませ|ます)|やらない|来|参加|開|ひら|きませ|" +
    "あり|企画|する)",
  "(?:飲み|のみ|飲|呑み)(?:に)?(?:行(?:こう|きませ|かない|かね|きたい(?:です)?ね[?])|いこう|いきませんか|" +
    "いかない|誘って)",
  "(?:ご飯|ごはん|ランチ|お茶|ディナー|食事|ラーメン|焼肉|カラオケ|映画|旅行|温泉|買い物|海|山|花火|祭り|" +
    "お祭り|遊園地|ディズニー|ライブ|散歩(?=.{0,6}(?:駅|公園|近所)))(?:に|でも|とか|へ)?(?:一緒に|" +
    "いっしょに)?(?:行(?:こう|きませんか|かない[?か]|かない$|こ$)|いこう|いきませんか|いかない[?]|奢る|" +
    "おごる)",
  "(?:デート|でーと|援交|ドライブ|お持ち帰り|添い寝)(?:し(?:よう?|ませんか|ない[?か]|ない$|たい(?:な|です|" +
    "$)|てくれ|て(?:$|よ))|行こ|いこ)",
  "(?:近所|近く|ご近所|同じ県|同じ市|都内|県内|市内)(?:の|に住んで|に住|住み|在住|なら|だったら|" +
    "で)(?:.{0,8})(?:会|あお|あいませ|飲み|のみ|遊|お茶|ごはん|友だちになり|友達になり)",
  "(?:付き合って|つきあって)(?:ください|ほしい|くれ|よ$|みない)|(?:付き合|つきあ)(?:わない|いませんか|" +
    "おう(?:よ|$))|(?:彼女|彼氏|恋人|セフレ|愛人)(?:に)?(?:なって|なりませ|なってよ|募集|になる[?]|候補)",
  "(?:顔|かお|自撮り|じどり|本名|顔写真|顔写メ|写メ|写真)(?:の写真|写真|を|も|が)?(?:送って|おくって|" +
    "見せて(?!もら|くれ[てた])|みせて(?!もら|くれ[てた])|見たい(?:な|です|$)|ちょうだい|交換|くれ(?!た)|教えて|アップして)",
];

const ENGLISH = new RegExp(
  [
    "\\b(?:meet|meet up|hang out|hang|hangout|catch up|get together|see (?:you|each other|" +
      "u))(?: \\w+){0,4} (?:in real life|irl|in person|offline|face to face|outside(?! the hall)|at my|" +
      "at your|tonight at|after school|after work|alone|just us|privately|downtown|at (?:a|the) (?:station|" +
      "hotel|cafe|bar|park|mall|corner|beach))\\b",
    "\\b(?:irl|in real life|in person|face to face)(?: \\w+){0,3} (?:meet|hang|date|see you)\\b|\\b(?:can|" +
      "could|should|shall|let's|lets|let us|wanna|want to|would you|would u|maybe|we could|we should|down to|" +
      "up for)(?: \\w+){0,3} (?:meet|meeting|meetup|meet up|date|hang out|hangout|go out|" +
      "go on a date)\\b(?! (?:here|again here|at the (?:campfire|fountain|bench|gate|hall|table|plaza|square|" +
      "garden|fire|lecture|concert)|by the|new people|people|others|everyone|in the (?:square|hall|garden|" +
      "plaza)|the (?:guide|staff|others)|them|him|her|my))",
    "\\bmeet (?:me|us) (?:at|in|near|outside|by|there|tonight|tomorrow|after|behind|irl|" +
      "on)\\b(?! the (?:campfire|fountain|bench|gate|hall|table|plaza|square|garden|fire|lecture|concert|" +
      "bridge))(?! (?:here|the square))",
    "\\b(?:what|which) (?:part|area|side|ward|district) of (?:\\w+ ){1,2}(?:do|are) (?:you|u)\\b|" +
      "\\bcan i (?:visit|see|meet) (?:you|u)\\b|\\bwhere (?:do|are|r) (?:you|u|ya)(?: \\w+)? (?:live|living|" +
      "staying|located|stay)\\b|\\bwhere (?:you|u|ya) live\\b|\\bwhere is (?:your|ur) (?:house|home|school|" +
      "apartment|place|work|office)\\b|\\bwhere's (?:your|ur) (?:house|home|school|apartment|place)\\b",
    "\\b(?:what's|whats|what is|tell me|send me|give me|share|drop|need|know)(?: \\w+)? (?:your|" +
      "ur) (?:home |exact |full |street |current )?(?:address|location|neighbou?rhood|zip ?code|postcode|" +
      "street|house|school|station)\\b|\\b(?:your|ur) (?:address|location|nearest station|" +
      "closest station)\\b(?: (?:please|pls|and)| ?$)",
    "\\b(?:i'?ll|i will|i can|can i|could i|let me|i could|i'm coming to|want me to|shall i|should i|imma|" +
      "gonna) (?:come )?(?:and )?(?:pick you up|pick u up|get you|fetch you|drive (?:to you|you|over)|" +
      "visit you|come (?:over|to (?:your|you|see you|ur)|by|get you|see you)|give you a (?:ride|lift)|" +
      "sneak)\\b",
    "\\b(?:come|come over|come by|stop by|stay|sleep|crash|move in|stay over|spend the night|hang out|" +
      "sleep over)(?: \\w+){0,3} (?:to|at|in|with|over) (?:my|our|me)(?: (?:place|house|home|apartment|room|" +
      "flat|hotel|couch|car|bed))?\\b(?= (?:place|house|home|apartment|room|flat|hotel|couch|car|bed|tonight|" +
      "just|alone|if)|(?<=place|house|home|apartment|room|flat|hotel|couch|car|bed))",
    "\\b(?:come over|my place|your place or mine|netflix and chill|sleepover|" +
      "stay the night)\\b(?= (?:tonight|tomorrow|now|sometime|then|if|this|and|is|just)| ?$)",
    "\\bjust (?:the )?(?:two of us|us two|you and me|you and i|u and me)\\b|\\b(?:alone|" +
      "home alone) (?:with (?:me|you)|right now|at home)\\b(?=.*\\b(?:you|u|come|meet)\\b)|\\bare (?:you|" +
      "u) (?:home )?alone\\b",
    "\\b(?:what|which) (?:school|college|university|station|city block|street|neighbou?rhood|building|" +
      "train line|part of town)(?: \\w+)? (?:do|are|is|did) (?:you|u|your|ur)\\b|\\bwhat's your (?:school|" +
      "station)\\b",
    "\\b(?:go out|go on a date|date|dating|be my (?:girlfriend|boyfriend|gf|bf)|marry)(?: \\w+)? (?:with me|" +
      "me)\\b|\\bbe my (?:girlfriend|boyfriend|gf|bf|date)\\b|\\b(?:send|show|share)(?: me)?(?: (?:a|your|ur|" +
      "some|another))* (?:selfie|selfies|face|pic|pics|picture of you|photo of you|photos of yourself|" +
      "photo of yourself|real name)\\b",
    "\\b(?:coffee|drinks?|dinner|lunch|beers?) (?:tomorrow|tonight|sometime|this weekend|after work|" +
      "on (?:mon|tues|wednes|thurs|fri|satur|sun)day|together|with me)(?: \\w+)?$",
    "\\b(?:let's|lets|we could|wanna|want to) (?:go )?(?:grab|get|have|do|go for) (?:a |some )?(?:drink|" +
      "drinks|coffee|dinner|lunch|beer|beers|bite)\\b(?! here)|\\b(?:which|what) (?:station|" +
      "stop) is (?:closest|nearest|near)|\\b(?:come|could come|can come|drive|travel) to (?:your|ur) (?:town|" +
      "city|area|place|school)\\b",
    "\\b(?:grab|get|have|go for) (?:a |some )?(?:coffee|drinks?|dinner|lunch|beer|" +
      "food)(?: together)?(?: \\w+){0,2} (?:with me|sometime|tonight|tomorrow|this weekend|together|irl)\\b|" +
      "\\bin (?:your|ur|my|the same) (?:area|city|town|neighbou?rhood)\\b(?=.*\\b(?:meet|hang|drink|come|" +
      "visit|coffee)\\b)",
  ].join("|"),
);

export class Meetings {
  readonly #fixed = FIXED.map((source) => pattern(source));
  readonly #atPlace: readonly RegExp[];
  readonly #englishPlace: RegExp;

  /** `places`: where people meet outside. */
  constructor(places: readonly string[]) {
    const place = alternatives(places);
    this.#atPlace = [
      `${place}(?:.{0,6})(?:${MEET}|集合(?:$|し|ね|で|な)|落ち合|おちあ)${PAST}`,
      `${place}(?:.{0,4})(?:で|に)(?:.{0,3})(?:待って(?:る|ます|いる|いま|て(?:ね|よ|$))|まって(?:る|ます|` +
        "て(?:ね|よ|$))|待つ(?:ね|よ)|待ち合わせ(?:$|し(?:よ|ませ|ましょ|ない|たい)|で|は|ね|どう)|まちあわせ|" +
        "来て(?:$|ね|よ|くれ(?!る|た)|ください|ほし)|きて(?:$|ね|よ|くれ)|来れる|来られる|来(?:ない|ませんか)|" +
        `会)${PAST}(?!と(?:き|言)|時|間|人に)`,
      "(?:今日|きょう|明日|あした|今夜|こんや|今週|来週|週末|土曜|日曜|月曜|火曜|水曜|木曜|金曜|放課後|" +
        `仕事(?:の)?(?:あと|後|帰り)|学校帰り|[0-9]時)(?:.{0,8})${place}(?:.{0,3})(?:来て|きて|おいで|集合|` +
        "いる[?]|来れる|どう[?])",
      `${place}(?:に|へ|でも)?(?:一緒に|いっしょに)?(?:行こう(?!と|か(?:な|迷))|行こ$|いこう(?!と)|いこ$|` +
        "行かない[?]|行きませんか|いきませんか)",
      `${place}(?:の|で|に|まで|なら)?(?:.{0,8})(?:わかる[?]|分かる[?]|知ってる[?])(?:.{0,10})(?:[0-9]時|` +
        "そこ|来|集合|待)",
      `(?:${place}|今度|こんど|近いうちに|よかったら今度)(?:.{0,8})(?:お茶|ごはん|ご飯|ランチ|飲み|のみ|` +
        "食事|コーヒー)(?:でも|とか|に|を)?(?:.{0,3})(?:どう|いかが|しよ|しませ|行[こき]|いこ|いきませ|" +
        "したい(?:です)?ね)(?!.{0,6}オンライン)",
      `(?:お茶|ごはん|ご飯|ランチ|飲み|食事|コーヒー)(?:でも|とか)?(?:どう|いかが).{0,6}${place}`,
      `(?:話|会|あ)(?:し|い)(?:たい|ませんか)(?:です|な)?.{0,3}${place}(?:とか|で)`,
      `${place}(?:で|に)?(?:夜|朝|昼|午後)?[0-9]{1,2}時(?:半)?(?:ね|で(?:$|いい|どう|よろ)|に(?:来|集|待|` +
        "会)|どう|集合|[?]|$)",
      `${place}(?:代|の代金|とる|取る|取った|用意|あいて).{0,8}(?:来なよ|おいで|来て|来ない|出す|泊)`,
      `(?:会おう|会お|会わない|会いましょう|会いませんか|あおう)(?:よ|ね|か)?[?]?${place}(?:で|に|前)`,
      `${place}(?:まで)?(?:来|き)て(?:$|くれ(?!る|た)|よ|ね迎|迎)`,
    ].map((source) => pattern(source));
    this.#englishPlace = new RegExp(
      "\\b(?:i'?ll be|i will be|waiting|wait for (?:you|u)|meet|meet (?:me|you|up)|come|see you|see u|" +
        "come find me)(?: \\w+){0,3} (?:at|in|to|near|by|outside) (?:the |my |your |" +
        `a )?(?:\\w+ )?${latinAlternatives(places)}\\b(?! (?:and married|in (?:19|20)\\d\\d|years ago))`,
    );
  }

  inLine({ tight, asked }: Folded, { joined, all }: Tokens): boolean {
    if (all.length > 1 && (ENGLISH.test(joined.trim()) || (this.#englishPlace.test(joined) && !LONG_AGO.test(joined))))
      return true;
    if (!MAYBE.test(tight)) return false;
    if (IN_REAL.test(asked) && !WITH_MISSED.test(asked) && !AT_OFFICE.test(asked)) return true;
    const isOfOthers = OTHERS.test(asked) && !ASKS_YOU.test(asked);
    if (!isOfOthers && (this.#fixed.some((rule) => rule.test(asked)) || this.#atPlace.some((rule) => rule.test(asked))))
      return true;
    return MEETING.test(asked) && !HERE_AGAIN.test(asked) && !WITH_MISSED.test(asked);
  }
}

const MAYBE = pattern(
  "遊|あそ|リアル|お茶|ごはん|ご飯|ランチ|食事|コーヒー|君の|きみの|あなたの|奢|おごる|抱きしめ|慰め|看病|" +
    "出口|玄関|終わるの|ホテル|会|逢|あお|あえ|あわない|あいませ|あいたい|あって|駅|待|まって|どこ|何処|どの|" +
    "どちら|住|すみ|家|うち|部屋|学校|中学|高校|塾|迎|むかえ|泊|とまり|とめて|二人|ふたり|2人|飲|のみ|行こ|" +
    "いこ|行き|いき|行か|行く|デート|でーと|付き合|つきあ|彼女|彼氏|恋人|オフ|車|最寄|もより|何線|何駅|写真|" +
    "写メ|自撮|顔|本名|抜け|来て|きて|おいで|集合|ドライブ|居候|何町|丁目|番地|位置|寝る|人のいない",
);
const MEETING = pattern(`${MEET}${PAST}`);
const HERE_AGAIN = pattern(HERE);
const WITH_MISSED = pattern(MISSED);
const IN_REAL = pattern(`${REAL}.{0,6}(?:${MEET}|会(?:っ|え|う)|あ(?:お|え|い(?:た|ま)|っ(?:て|た(?!か))|わ))`);
/** Meeting a counsellor, an office, a doctor. */
const AT_OFFICE = pattern("相談|窓口|支援|カウンセ|医|先生|役所|面接|説明|講師|npo");
/** The speaker's own family, helpers and past. */
const OTHERS = pattern(
  "(?:子ども|子供|こども|娘|息子|孫|保育園|幼稚園|夫|妻|旦那|母|父|祖母|祖父|親|姉|妹|兄|弟|ヘルパー|訪問|" +
    "看護|配達|業者|民生委員|ケアマネ|友だちと|友達と|友人と|救急|警察)(?:が|を|の|と|に|も|は|から|さん)|" +
    "(?:て|で)くれ(?:る|た|ま)|昔|むかし|約束をし|ことが(?:あ|な)|思い出",
);
/** Whoever else is named: it is you who is asked. */
const ASKS_YOU = pattern(
  "おいで|来ない[?か]|きなよ|来なよ|来て(?:$|よ|ね)|会お|会わない|会いません|会いましょ|教えて(?!もら|くれ)|" +
    "おしえて(?!もら|くれ)|泊めて(?:あげ|や)|泊まって(?:い|も)|行こうよ|行こ$|待ってるね",
);
const LONG_AGO = /\b(?:met|ago|used to|married|years|when i was|back then|in (?:19|20)\d\d)\b/;
