/** Offers of money, faith, votes and cures. To speak of them is free, to suffer from them all the more; to offer them is not. */
import { alternatives, latinAlternatives } from "./alternatives.ts";
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

/** What makes a topic an offer. */
const OFFER = pattern(
  "(?:興味(?:は|が)?(?:あり|ある|ない|持)|しませんか|ませんか|してみない|やってみない|やらない[?か]|" +
    "やらない$|一緒に(?:や|学|勉強|夢|かなえ|稼|読|祈|行|し(?:よ|ま)|参加|信|成功|頑張ろ)|いっしょに(?:や|学|" +
    "勉強|読|祈|行|し(?:よ|ま))|紹介(?:する|し(?:ます|てあげ|よう|たい)|でき)|教え(?:ます|る(?:よ|ね|から)|" +
    "てあげ|たい(?:です|な)|られ)|おしえ(?:ます|る(?:よ|ね|から)|てあげ)|あります(?:よ|$|[?]|の|が|。)|" +
    "ある(?:よ|ので|から|んだけど(?:$|興))|募集|探して(?:る|ます|いる)(?:人|ひと|方)|さがして(?:る|ます)(?:人|" +
    "方)|稼げ(?:る|ます|た(?:よ|から))|かせげ(?:る|ます)|もうか(?:る|り)|儲か(?:る|り)|もうけ(?:ら|ませ|" +
    "たい人)|増や(?:せ|しませ|してあげ|しましょ)|来て(?:$|ください|ね|よ|み(?:て|ません))|来ませんか|" +
    "来ない[?か]|きませんか|おいで|入って(?:み|くだ|$|ね)|入れば|入りませんか|入れて(?:ください|ね)|" +
    "参加(?:し(?:ません|て(?:み|くだ|ね|$)|ない[?])|者募集|無料)|登録(?:し(?:ませ|て)|だけ)|誰でも|だれでも|" +
    "簡単(?:に|な|です|$)|かんたんに|絶対|必ず|確実|今だけ|限定|無料(?:で|の|$|配|です)|タダ(?:で|$)|" +
    "詳し(?:く|い)(?:は|話|こ)|話(?:を|だけでも)?聞(?:い|き)|聞(?:き|い)(?:たい人|てみ)|話(?:せ|し)ます|" +
    "配って|配布|あげ(?:ます|る(?:よ|から|ね)|よう)|差し上げ|プレゼント|貸し(?:ます|て(?:あげ|やる))|" +
    "貸す(?:よ|から)|買い(?:ます|取り|たい)|買う(?:よ|から)|買取|売って(?:くれ|くださ|ほし|もらえ)|" +
    "譲って(?:くれ|くださ|ほし)|高く|即日|即(?:金|払|ok)|日[0-9]|月[0-9]+万|[0-9]+万(?:円)?(?:稼|もら|以上|" +
    "保証|可|ok|[はがの円]|$)|[0-9]+(?:円|ドル).{0,4}(?:もら|稼|あげ|分)|だけ(?:で|です|$|の)|ok|おっけ|" +
    "お願い(?:し|$|ね|でき)|よろしく|応援|入れよ|しましょう|治(?:り|る|せ|し(?:ます|てあげ))|救(?:われ|い|" +
    "って)|幸せに(?:なれ|なり)|人生(?:が)?(?:変|かわ)|見て(?:あげ|み(?:ません|ましょ))|見ます(?:よ|$)|" +
    "みて(?:あげ)|占い(?:ます|ましょ)|祈(?:り(?:ます|ましょ)|って(?:あげ|れば)|れば)|信じ(?:れば|ま(?:しょ|" +
    "せん)|なさい|て(?:みな|くだ|みま|$))|どうですか|どう[?]|いかが|いらない?|あったら|興味|連絡(?:くだ|して|" +
    "くれ|待)|dm|人いる[?]|いる[?]$|成功(?:し|でき)|自由に|副収入|抜け出(?:せ|そ)|して(?:ます|る(?:よ|から|" +
    "んだ))$|謝礼|お礼(?:を)?(?:し|出|払)|[0-9]+万(?:円)?(?:です|払|出)|変わ(?:る|り)(?:よ|ます)|くれたら|" +
    "くれる(?:人|ん)|んだよね$|なれますよ|できますよ|(?:知りたい|興味ある|やりたい|気になる|変わりたい|欲しい|" +
    "ほしい)(?:人|方|子)|声(?:を)?かけて|夢(?:を|が)?(?:かな|叶)|仲間になり)",
);

/** The speaker bears it, fears it, has it behind. */
const BURDEN = pattern(
  "(?:疲れ|つかれ|失敗|つらい|辛い|つらく|しんど|怖|こわ|こわい|だまされ|騙され|ダマされ|詐欺(?:に|で|だ|师|" +
    "かな|かも|じゃない(?:か|です))|被害|失っ|なくした|無くした|失く|誘われ|勧誘され|さそわれ|勧められ|" +
    "すすめられ|断(?:っ|り(?:ま|た|に|方)|れな|る)|困って(?:い|る(?:$|ん|の)|ま)|悩|やめたい|やめられ|" +
    "辞めたい|抜けたい|抜け出したい|抜けられ|脱会|退会|二世|ニュース|気をつけ|注意(?:し|喚|$)|本当ですか|" +
    "大丈夫ですか|怪しい(?:$|で|よ|と|ん|の|から|メ)|あやしい|不安|心配|やめま|やめた|使いすぎ|はまって|" +
    "ハマって|返せ(?:な|ま)|借金(?:が|で|を)|督促|取り立て|やめて(?:ほし|くださ|ま)|けんか|喧嘩|通報|" +
    "相談(?:し|で|に行)|後悔|懲り|泣|苦手|嫌(?:い|だ|で)|いやだ|しか(?:な|あり))",
);
/** Calls which outweigh a burden that is named only to sell against it. */
const SELLS = pattern(
  "(?:教えます|おしえます|紹介します|紹介するよ|稼げます|もうかります|儲かります|貸します|貸すよ|買います|" +
    "治ります|あげます|集会(?:に)?(?:来|き)|入りませんか|来ませんか|救われ|無料(?:で|です|$|セッ|体験)|" +
    "占い(?:ます|ましょ)|鑑定し|見てあげ|(?:人|方)(?:は)?どうぞ)",
);
/** What is on here: the courses, the hall, the stands. */
const OF_HOUSE = pattern(
  "つながり|サポーター|ファンドレイジング|npo|講座|ホールで|この会場|内閣府|官民|プラットフォーム|市役所|" +
    "社協|受付|炊き出し|ボランティア|相談会|居場所|公開収録",
);
const ENGLISH_OFFER =
  /\b(?:want(?: to)?|wanna|anyone|interested|interest|join|come|dm|ask me|contact|i can (?:help|lend|show|teach|get|make|double|read|give)|i'?ll (?:give|show|teach|send|read|lend|make|help|double)|i will (?:give|show|teach|send|read|lend)|let me (?:show|teach|read|help|tell)|we (?:can|offer|are hiring|meet)|looking for (?:people|someone|partners)|earn|make \$?\d+|\$ ?\d+|\d+ ?(?:dollars|yen|bucks|k) (?:a|per)|per (?:day|week|hour|month)|a day|guaranteed?|free|no experience|try|invest (?:with|in|now)|with me|my (?:team|group|network|course|link|church|mentor)|our (?:church|group|community|temple|team|meeting|program)|you should|you can (?:earn|make|get|be)|change your life|will (?:save|heal|change|make you|bless)|can (?:save|heal)|saves|heals|sign up|vote for|please vote|send me|good pay|well paid|is open|pay back|believe in|accept|pray with|quit your job|be rich|double|triple)\b/;
const ENGLISH_BURDEN =
  /\b(?:lost|lose|losing|scam|scammed|scammer|fraud|exhaust\w*|tired|hate|hated|afraid|scared|worried|cult|left|leaving|quit|recovering|recover|miss|debt|owe|regret|wasted|addicted|addiction|ruined|fell for|stole|stolen|cheated|tricked|beware|careful|fake|refused|said no|stressed|struggl\w*|used to|raised in|grew up|can't tell|died|volunteer\w*|my (?:mother|father|mum|mom|dad|son|daughter|husband|wife|brother|sister|parents|friend|grandma|grandmother))\b/;

export class Solicitations {
  readonly #topics: RegExp;
  readonly #topicsEnglish: RegExp;
  readonly #offers: RegExp;
  readonly #offersEnglish: RegExp;

  /** `topics` are held with an offer, `offers` by themselves. */
  constructor(topics: readonly string[], offers: readonly string[]) {
    this.#topics = pattern(alternatives(topics));
    this.#topicsEnglish = new RegExp(`\\b${latinAlternatives(topics)}\\b`);
    this.#offers = pattern(alternatives(offers));
    this.#offersEnglish = new RegExp(`\\b${latinAlternatives(offers)}\\b`);
  }

  inLine({ tight, asked, line }: Folded, { joined, all }: Tokens): boolean {
    if (all.length > 1) {
      const isBorne = ENGLISH_BURDEN.test(joined);
      if (!isBorne && this.#offersEnglish.test(joined)) return true;
      if (!isBorne && this.#topicsEnglish.test(joined) && (ENGLISH_OFFER.test(joined) || /\$\s?\d/.test(line)))
        return true;
      if (!isBorne && ENGLISH_WORK.test(line)) return true;
    }
    const isBorne = BURDEN.test(tight) && !SELLS.test(tight);
    if (isBorne) return false;
    if (this.#offers.test(tight)) return true;
    if (MONEY.test(asked)) return true;
    return this.#topics.test(tight) && OFFER.test(asked) && !OF_HOUSE.test(tight) && !ASKED.test(asked);
  }
}

/** Where something is held is asked, not offered. */
const ASKED = pattern(
  "(?:どこ|何時|いつ|どうすれば|どうしたら)(?:.{0,6})(?:か|[?]|かな)$|(?:受付|手続き|やり方が|申し込(?:み|" +
    "ん)|意味が|わからな|分からな)",
);
/** Money for nothing, without a topic. */
const MONEY = pattern(
  "[0-9]+(?:万|千|億)?(?:円|ドル)?(?:.{0,3})(?:もらえ(?!な)|払う(?:よ|から)|払います|渡す(?:よ|から)|" +
    "稼(?:げ|ぎ(?:ませ|ましょ|たい人))|貸して(?:くれ|くださ|ほし|もら)|倍に)|(?:倍に(?:して|なって|なる|" +
    "増え))|(?:月|週|日)[0-9]+(?:万|千)(?:円)?(?:.{0,16})(?:仕事|できる|案件|収入|誰でも)|(?:すれば|読めば|" +
    "祈れば|入れば|通えば|信じれば|飲めば|買えば|唱えれば|来れば)(?:.{0,6})(?:救われ|幸せに|治(?:る|り)|" +
    "うまくい|変われ|人生|開け|叶)|(?:日払い|即日|即金|現金|報酬)(?:.{0,6})(?:[0-9]+万|ok|可|手渡し|あり|払|" +
    "現金)|(?:月|日|週|時給)(?:に)?[0-9,]+(?:万|千|円)(?:.{0,4})(?:稼|もうか|儲か|もらえ|可能|保証|以上可)|" +
    "(?:楽|簡単|かんたん|誰でも|だれでも|スマホ|在宅|すきま時間|寝てるだけ)(?:で|に|して)?(?:.{0,4})(?:稼げ|" +
    "稼ぐ|かせげ|もうかる|儲かる|月[0-9]+万|収入)|(?:お金|金|生活)(?:に|が)?(?:困って|こまって|足りな|欲し|" +
    "ほし)(?:る|い|く)?(?:なら|人|ひと|方|んで).{0,10}(?:貸|あげ|紹介|連絡|助け|いい|仕事|バイト|話)|(?:運ぶ|" +
    "受け取る|受けとる|届ける|取りに行く|置いてくる)(?:だけ|仕事)(?:.{0,6})(?:仕事|万|お金|報酬|ok|です|$|" +
    "簡単|で)|(?:うちの|わたしの|私の|僕の|俺の)?(?:会|グループ|団体|サークル|コミュニティ)(?:の|に)(?:集会|" +
    "入れば|入ると|入信|勉強会)|(?:水|石|お札|数珠|ブレスレット|サプリ|お茶|気功|祈り|方法|漢方|薬)(?:を|で|" +
    "飲|なら|のおかげ)?(?:.{0,8})(?:病気|うつ|鬱|がん|ガン|癌|不安障害|糖尿)(?:が|は|" +
    "も)(?:.{0,3})(?:治(?:り(?:ます|$)|る(?:よ|から|$))|消え|なおる(?:よ|$)|なおります)",
);
const ENGLISH_WORK =
  /\$\s?\d[\d,]*\s?(?:a|per|\/|every)\s?(?:day|week|hour|hr|month)|\b(?:deliver|carry|pick up|receive) (?:a |the )?(?:package|packages|parcel|parcels|bag)\b.*(?:\$|\bpaid?\b|cash|money|job)|\b(?:send|gimme|give) me (?:a |some )?(?:gift cards?|money|bitcoin)/;
