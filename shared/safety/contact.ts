/** Moving a talk elsewhere: addresses and numbers, ids of other services, "give me your LINE". */
import { Addresses } from "./addresses.ts";
import { alternatives, latinAlternatives } from "./alternatives.ts";
import { type Folded, pattern } from "./fold.ts";
import { Numbers } from "./numbers.ts";
import type { Tokens } from "./words.ts";

export interface Own {
  /** The directory's numbers as dialled, and its links. They pass. */
  readonly numbers: readonly string[];
  readonly urls: readonly string[];
}

const ID =
  "(?:id|ＩＤ|アイディー?|あいでぃー?|アカウント|垢|アカ(?![ぁ-ん一-龯])|アカ(?=何|なに|教|おしえ)|ユーザー名|ユーザネーム|qr|コード|友だち|友達|フレンド|フレ)";
/** Asking for, giving, adding. */
const GIVE =
  "(?:交換|こうかん|教えて|おしえて|教えよ|教える(?:よ|ね|から)|教えます|教えあ|教え合|おしえる|おしえよ|教えあい|ちょうだい|頂戴|くださ|下さい|くれ(?:な|る|ん|ません|$)|送って|おくって|" +
  "送る(?:ね|よ|から)|貼る|追加|登録して|検索して|さがして|探して|繋が(?:ろ|ら|り|れ)|つなが(?:ろ|ら|りた|れ)|つながっ(?:て|と)|フォロー|フォロバ|よろしく|知りたい|しりたい|ほしい|" +
  "欲しい|聞いても?いい|きいてもいい|聞いていい|いいですか|招待|入(?:ら(?:ない|ん)|って(?:くだ|ね|$|よ|み)|りませんか|ろう)|人いる|人い(?:ない|ます|ません)|なろ(?:う|$))";
/** Talking there. */
const THERE =
  "(?:話そ|はなそ|話さな(?:い|か)|はなさない|話しませ|話しましょ|話せ(?:ない|ません|たら)|話したい|はなしたい|しゃべろ|喋ろ|しゃべらない|喋りたい|しゃべりたい|通話し(?:よ|ない|ませ|たい|" +
  "て)|会話し(?:よ|ない|ませ|たい)|連絡し(?:て(?!い|た|る|も|ま)|よ|ない|ませ|あ|たい)|連絡(?:くれ|ください|下さい|ちょうだい|待って|まって|とり|取り|とろ|取ろ)|れんらくして|" +
  "やり?取り?し|やりとりし(?:よ|ない|ませ|たい|て)|続き|つづき|続けよ|続けませ|待って(?:る|ます)|おいで|来て|きて(?!る|い|た|も)|来ない|声かけて|dm|送って|どう(?:です|かな|$)|" +
  "移(?:ろ|り(?:ませ|ましょ)|動し)|うつろ|そっち(?:来|き|で|いこ|行こ))";
/** What makes a service a thing of everyday life: people speak of it, of others, of what it does to them. */
const EVERYDAY =
  "(?:使い方|つかいかた|設定|機能|通知|既読|未読|スタンプ|機種変|引き継ぎ|登録の仕方|乗っ取|詐欺|返事|返信|疲れ|つかれ|苦手|怖|こわ|やめ(?:た|て|よう)|消した|ブロックされ|無視|家族|母|父|" +
  "娘|息子|孫|妻|夫|旦那|上司|職場|会社|学校の先生|役所|相談(?!に乗|のる)|窓口|支援|公式)";

/** Where the number of a helpline or an office is asked for. */
const OFFICIAL =
  "(?:相談(?!に?(?:乗|の(?:る|り|っ|れ)))|窓口|ダイヤル|ホットライン|センター|支援|役所|役場|区役所|市役所|病院|クリニック|警察|保健所|ハローワーク|いのちの電話|児童|事務局|運営|団体|" +
  "npo|こちらの|ここの|講座|主催|学校の先生|忘れ|わすれ|変更|変え|登録)";
const CONTACT_WORD =
  "(?:連絡先|アカウント|電番|でんばん|捨てメ|れんらくさき|電話番号|でんわばんごう|携帯番号|けいたい番号|ケータイ番号|携番|けーばん|けいばん|番号|メアド|めあど|メールアドレス|メアド|メルアド|アドレス|" +
  "捨てアド|捨て垢|サブ垢|裏垢|snsのid|sns)";

export class Contact {
  readonly #numbers: Numbers;
  readonly #addresses: Addresses;
  readonly #services: RegExp;
  readonly #ids: RegExp;
  readonly #moves: RegExp;
  readonly #asks: RegExp;
  readonly #pair: RegExp;
  /** No word about one's family makes this a thing of everyday life. */
  readonly #plainly: RegExp;
  readonly #english: readonly RegExp[];
  readonly #latin: RegExp;
  /** "ig: moon_rabbit" */
  readonly #handle: RegExp;

  constructor(services: readonly string[], own: Own) {
    this.#numbers = new Numbers(own.numbers);
    this.#addresses = new Addresses(own.urls);
    const service = alternatives(services);
    this.#services = pattern(service);
    this.#ids = pattern(`${service}(?:の|は|で|も|使える|用|旧twitterの)?${ID}`);
    this.#moves = pattern(
      `${service}(?:も|を|の|で|は|って|とか|か|に|だけ|なら|やって(?:る|ます|たら|れば)|してる)?(?:の|ので|なら|人|ひと|方|か)?(?:.{0,4}${GIVE}|` +
        `.{0,14}${THERE})`,
    );
    this.#asks = pattern(
      `${service}(?:って|は|も|を|とか)?(?:(?:やって|持って|もって|使って|入れて|して)(?:る|い?ます|ない|ませんか)|ある)(?:(?:の|か|かな|ん?ですか)?[?]|か$|人|` +
        `ひと|方)|${service}(?:は|を|も)?(?:し(?:ない|ません)か?[?]|やら(?:ない|ん)か?[?]|` +
        "しよう?よ|やろうよ)|" +
        `(?:検索|けんさく)(?:して(?!い|る|た|も)|したら)(?:.{0,8})${service}|${service}(?:名|の名前|のなまえ)(?:は|:)?[a-z]`,
    );
    this.#plainly = pattern(
      `${service}(?:の|を|も|で|は|だけ)?(?:id|アカウント)?(?:を)?(?:交換(?:し(?!て(?:い|る|た))|$|[?])|` +
        "(?:教え|おしえ)(?:て(?:$|くだ|ほし|くれ(?!た)|よ|[?]|もらえ(?:ま|る[?]|ない))|よ))",
    );
    this.#pair = pattern(`${service}(?:と|か|や|も|or)${service}`);
    const latin = latinAlternatives(services);
    this.#latin = new RegExp(`(?<![a-z])${latin}(?![a-z])`);
    this.#handle = new RegExp(`(?<![a-z])(?:${latin}|tg|wa|sc)(?:\\s*[:：=]\\s*@?|\\s+@)[a-z0-9][\\w.]{2,}`);
    this.#english = [
      new RegExp(
        `\\b${latin}\\s(?:id|handle|username|user name|tag|qr)\\b|\\b(?:my|your|ur)\\s${latin}\\s(?:is|` +
          "account|name|link|server|group)\\b(?!\\s(?:slow|bad|down|so|making|toxic|boring|a|the|not|too|really|" +
          "full|just))",
      ),
      new RegExp(
        "\\b(?:add|find|follow|text|dm|message|hit|contact|reach|call|ping|join|write|msg|pm)\\s(?:me|us|my|" +
          `up)?\\s?(?:up\\s)?(?:on|at|in|via|over|through|my)?\\s?(?:my\\s)?${latin}\\b`,
      ),
      new RegExp(
        `\\b(?:you|u|anyone|anybody|look me up|find me|i'm|im|i am) on ${latin}\\b(?! (?:every|all|most|too|` +
          "less|a lot|since|for))|\\b(?:move|switch|talk|chat|continue|go|hop|speak|take this|take it|meet|" +
          `message)\\s(?:\\w+\\s)?(?:to|on|over|via|in|into)\\s(?:to\\s)?${latin}\\b`,
      ),
      new RegExp(
        `\\b(?:do you|do u|you|u|anyone|anybody|any of you)\\s(?:have|got|use|using)\\s(?:a\\s|an\\s)?${latin}\\b`,
      ),
      // "kik me", "hmu on tele", "got discord?"
      new RegExp(
        "\\b(?:kik|snapchat|wa|whatsapp|tg|telegram|insta|ig|discord|kakao|wechat) me\\b|\\bsnap me\\b(?! (?:out|" +
          "up|in|back))|\\bhmu (?:on|at|in|via) \\w+|" +
          `^ (?:hey |hi |so |u |you |anyone )*(?:got|have|use|use a|on) (?:a |any )?${latin}(?: or \\w+)? ?$`,
      ),
      new RegExp(
        "\\b(?:whats|what's|what is|give me|gimme|send me|share|tell me|drop|swap|exchange|trade|" +
          `have)\\s(?:\\w+\\s)?(?:your\\s|ur\\s)?${latin}\\b`,
      ),
    ];
  }

  /** Whether a line moves the talk elsewhere; `recent` are the same sender's lines before it,
   *  as typed. A story (`isStory`) asks for nothing; an address stays one. */
  inLine(folded: Folded, tokens: Tokens, recent: readonly string[], isStory: boolean): boolean {
    const { line } = folded;
    return (
      this.#addresses.inLine(line) ||
      this.#numbers.inLine(line) ||
      (recent.length > 0 && this.#numbers.acrossLines(line, recent)) ||
      this.#handle.test(line) ||
      (HANDLE.test(line) &&
        (this.#services.test(folded.tight) || this.#latin.test(line) || BESIDE_HANDLE.test(folded.tight))) ||
      (!isStory && this.#isInvited(folded, tokens))
    );
  }

  #isInvited(folded: Folded, { joined, all }: Tokens): boolean {
    const { tight, asked, line } = folded;
    return (
      YOUR_AT.test(line) ||
      (GAME.test(tight) && IN_GAME.test(asked)) ||
      this.#service(folded) ||
      (ASKS.some((rule) => rule.test(asked)) && !TO_HELP.test(tight)) ||
      EXCHANGED.test(line) ||
      (CONTACT.test(tight) && !FOR_OFFICE.test(tight)) ||
      (all.length > 1 && (ENGLISH.test(joined) || this.#english.some((rule) => rule.test(joined))))
    );
  }

  #service({ tight, asked }: Folded): boolean {
    if (!this.#services.test(tight)) return false;
    if (USAGE.test(tight) || (EVERYDAY_WITH.test(tight) && !this.#plainly.test(asked))) return false;
    if (asked.includes("?") && this.#pair.test(tight)) return true;
    return this.#ids.test(tight) || this.#moves.test(tight) || this.#asks.test(asked);
  }
}

/** "LIME交換しよう": whatever has a foreign name and is exchanged, unless it is a thing; "ID: kumo_7". */
const EXCHANGED =
  /(?<!プレゼント|シール|カード|メニュー|レシピ|アイデア|オイル|タイヤ|フィルター|アイテム|データ|バッテリー|バトン|ポケモン)(?<=[ァ-ヶー]{2}|[a-z]{2})(?:の)?交換(?:し(?:よ|ま|な|て(?!い|る|も|から))|お願い|でき(?:る|ます|ませ)|[?!]|$)|(?<![a-z])id\s*[:：は]\s*[a-z0-9][\w.]{2,}/;
/** "whats ur @" */
const YOUR_AT = /\b(?:what's|whats|what is|drop|give me|gimme|send me) (?:your|ur|the) @(?![a-z])/;
/** Games have people's names too; which game one likes is small talk. */
const GAME = pattern(
  "マイクラ|マインクラフト|ロブロックス|roblox|フォトナ|フォートナイト|荒野行動|apex|エーペックス|スイッチ|switch|原神|プロセカ|モンスト|ポケgo|スプラ|ディズツイ|vrchat|ストグラ",
);
const IN_GAME = pattern(
  "(?:の|で)?(?:id|ユーザー名|ユーザネーム|ユーザー|名前|フレコ|フレンドコード|サーバー?|鯖|部屋|フレンド|フレ)(?:名)?(?:は|に|を|で|の|へ|が)?(?:[a-z][\\w.]{3,}|" +
    "[0-9]{4}|おいで|来て(?!い|る|た)|来ない[?]|来ませんか|教え(?:て(?!くれた|もら)|る(?:ね|よ)|ます)|おしえて|送(?:る|って)|入(?:って|ろう|らない)|なろ|なって|なりま|" +
    "追加|申請|交換|検索|貼)",
);
/** A name as only services give it. */
const HANDLE = /(?<![a-z0-9_.])(?=[a-z.]*[\d_])[a-z][\w.]{4,}/;
const BESIDE_HANDLE = pattern("(?<![a-z])id|アカウント|メモっ|検索|追加し|フォロー|さがして|探して|垢");
const USAGE = pattern("使い方|つかいかた|設定|機能|通知|機種変|引き継ぎ|仕方|しかた|やり方|見方|始め方|乗っ取");
const EVERYDAY_WITH = pattern(EVERYDAY);
const CONTACT = pattern(
  `${CONTACT_WORD}(?:の|を|も|と|だけ|とか|って|が|は)?(?:.{0,8}(?:ちょうだい|頂戴|くれ(?!た)|ください)|.{0,2}${GIVE}|交換|書いて|かいて|書く(?:ね|よ)|` +
    "わたす|渡(?:す|し(?:た|ま|て))|言う(?:ね|よ|から)|言います|伝える|メモして)",
);
const TO_HELP = pattern("110|119|救急|警察|けいさつ|窓口|ダイヤル|ホットライン|センター|役所|病院|相談電話|電話相談");
const FOR_OFFICE = pattern(OFFICIAL);
const ASKS: readonly RegExp[] = [
  "(?<![a-z])(?:dm|ディーエム|でぃーえむ|ダイレクトメッセージ)(?:で|を|に|も)?(?:して(?!い|る|た|も|ま)|する(?:ね|よ|から)|します|しよ|送(?:って|る|り)|おくって|" +
    "ください|下さい|くれ(?!た)|ちょうだい|待って|まって|来て|きて(?!た|い)|しませ|しない|話|続|いい)",
  "(?:あとで|後で|今度)?(?:個別|個人的|こべつ|裏|別の?ところ|別の場所|よそ|外|プライベート)(?:に|で)(?:連絡|話(?:そ|したい|しませんか|せ(?!な)|して(?!い|る|ま))|やりとり|" +
    "メッセ|通話|ゆっくり話)",
  "(?<![a-z])qr(?:コード)?(?:を|で|の)?(?:送|おくる|おくって|読(?:んで(?!も|い)|みと(?:って|れ|りませ)|み取(?:って(?!い)|れ(?!な)|りませ)|み込(?:んで(?!も|" +
    "い)|め))|よみとって|よんで|貼|はる|見せ|みせ|スキャンし|交換|出す|出して)",
  "(?:キューアール|きゅーあーる)(?:コード)?(?:を|で)?(?:送|おくる|読|よ|貼|見せ|スキャン|交換)",
  "(?:友だち|友達|ともだち|フレンド)(?:登録|追加|申請)(?:し(?:よ|て|ませ|ない)|よろしく|送)",
  "(?:フレンド|招待|ゲーム|友だち|友達)(?:コード|番号)",
  "(?:別|他|ほか|違う|ちがう|通話|チャット|マッチング)の?(?:アプリ|とこ|ところ|場所|サイト|sns)(?:を|で|に|入)(?:.{0,6})(?:話|やりとり|連絡|通話|しよ|しませ|移|入れて|来|" +
    "会話|続き)",
  "(?:相互|フォロバ)(?:フォロー)?(?:し(?:よ|ませ|て)|お願い|よろしく)",
  "チャンネル登録(?:し|よろ|お願い)",
  "(?:プロフ|プロフィール)(?:の|に)(?:リンク|url|id)",
  "電話(?:し(?:よう(?!と|か)|て(?:ください|きて|ね|くれ|よ|$)|ない$|ませんか)|かけて(?:きて|ね|よ|くれ|ください)|で話(?:そう|しませんか|さない))",
  "(?:個チャ|個人チャット|個別チャット|個通|サシ通話|サシチャ|プラベ)(?:で|に|を|は)?(?:.{0,3})(?:でき|し(?:よ|ませ|たい|ない|て)|来|飛ば|送|話|[?]|お願い|行こ|くだ)",
  "(?:(?<![a-z])dm|ディーエム)(?:を|は|欄)?(?:開け|あけ|解放|開放|オープン)(?:て(?!い|る|た)|と(?:いて|く)|し(?:て|と))",
  "(?:アプリ)(?:を|に|で)?(?:(?:変え|かえ|移動し)(?:ない[?]|ませんか|よう?(?:よ|か|$))|入れ(?:て(?!い|る|も)|ない[?]|よう|ませんか|よ(?:っか|$))|移(?:ろ|りませ))",
  "(?:url|リンク|招待リンク|リンク先)(?:を|は|こ(?:れ|こ))?(?:あとで|後で|今|いま|すぐ)?(?:送(?:る(?:ね|よ|から|$)|ります|っとく)|貼(?:る(?:ね|よ|から|$)|ります|" +
    "っとく)|はる(?:ね|よ)|踏んで|から(?:入って|来て|登録|飛んで))",
  "(?:id|ユーザー名|ハンドル)(?:を|は)?(?:交換|教え(?:て|ます|る(?:ね|よ))|おしえて|送(?:って|る|ります)|で検索)",
  "通話(?:し(?:よう?(?!と)|ませんか|ない[?か]|ない$|たい(?:な|です|$)|て(?:くれ|ください|$))|でき(?:る[?]|る人|ます?か|ない[?]))",
  "フォロー(?:し(?:て(?:いい|も?いい|ね|よ|くれ|ください|$)|ます|よう|とく)|お願い|よろしく|バック)",
  "プロフ(?:ィール)?(?:を|は)?(?:見て|みて|に(?:書|ある|のせ|載せ|リンク))",
  "(?:グル|グループ)(?:ライン|トーク|チャット)(?:に|へ|を)?(?:入|招待|作(?:ろ|っ)|来)",
].map((source) => pattern(source));

const ENGLISH = new RegExp(
  [
    "\\b(?:dm|pm|text|call|email|e mail|mail|whatsapp|ring|phone) me\\b(?! (?:back )?(?:an?|the|names?|lazy|" +
      "crazy|stupid|weird|that|when|if|old|by) )",
    "\\b(?:slide into|check|open|in) (?:my|your|ur) dms?\\b",
    "\\b(?:your|ur|my|swap|exchange|share|trade) (?:phone |cell |mobile |contact |e ?mail |mail )?(?:number|" +
      "numbers|digits|email|e mail|email address|contact info|contacts|contact details|socials|handle|" +
      "phone number)\\b(?: (?:is|please|pls|and)| $)",
    "\\b(?:my|ur|your) (?:cell|mobile|snap|insta|ig|discord|telegram|whatsapp|kakao)\\b(?= (?:is|number)| ?$)|" +
      "\\b(?:can i|could i|may i) (?:get|have) (?:your|ur) (?:number|email|contact|socials|id|phone)\\b",
    "\\b(?:give|send|tell|text|dm) (?:you|u) my (?:phone |cell )?(?:number|email|mail|contact|socials|id|snap|" +
      "insta|line)\\b|\\b(?:give|send|tell) me (?:your|ur) (?:phone |cell )?(?:number|email|mail|contact|socials|" +
      "id)\\b",
    "\\b(?:what's|whats|what is) (?:your|ur) (?:phone |cell )?(?:number|email|mail|id|handle|socials|snap|insta)\\b",
    "\\b(?:scan|send you|share|here is|here's) (?:my |the |a )?qr\\b",
    "\\b(?:add|follow) me (?:on|at|there|back|up)\\b|\\badd me$|\\badd me (?:pls|please|as)\\b|\\bfind me on\\b",
    "\\btalk (?:somewhere )?(?:privately|in private)\\b",
    "\\bsomewhere (?:more )?private\\b",
    "\\b(?:move|switch|go|hop|take (?:this|it|the (?:chat|talk|conversation))|(?:let's|lets|can we|we can|" +
      "we could|wanna|want to) (?:continue|talk|chat))(?: \\w+)? (?:to|on|in|over to) (?:a |an |some |" +
      "my )?(?:private|another|different|other|secret) (?:chat|app|place|server|room|site|platform|group)\\b",
    "\\bmy (?:tele|sc|wa|tg|kik|disc|gram) (?:is|=) \\w{3,}|\\blook me up\\b|\\b(?:here is|here's|" +
      "heres) my (?:link|qr|id|profile|handle|user ?name)\\b|\\bgoogle my name\\b|" +
      "\\bt (?:dot )?me (?:slash )?[a-z_]*[\\d_][\\w]*",
  ].join("|"),
);
