/** One's own distress: wishing to die or to vanish, hurting oneself, violence suffered. It passes, and help is near. */
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

/** Ways are asked for, which is a cry and not an offer. */
const ASKS_FOR_WAY = pattern(
  "(?:死ね|しね|死ぬ|逝け|自殺).{0,6}(?:方法|薬|やり方|場所|ところ)(?:が|は|を|って|とか|も)?.{0,6}(?:教えて(?!あげ|やる)|おしえて(?!あげ|やる)|ない(?:かな|です|の|" +
    "か|$)|ある(?:かな|の|んですか|んだろ)|あります|知りたい|探してる|さがしてる|調べ|知らない|ください|ほしい|検索|ばかり)|(?:何|なん)(?:錠|粒|ミリ)(?:.{0,6})(?:死ね|しね|" +
    "死ぬ|逝け)(?:る|ます)(?:の|ん)?(?:です)?か|(?:練炭|硫化水素|ヘリウム)(?:って|は|を|なら)?(?:.{0,4})(?:どこ(?:で|に)|いくら)(?:.{0,6})(?:買え|手に入|" +
    "売って|です|[?]|$)",
);
const ASKS_FOR_WAY_ENGLISH =
  /\b(?:how (?:many|much)|which|what|where)(?: \w+){0,6} (?:to die|to kill myself|until i die|before i die|to end (?:it|my life))\b|\b(?:painless|easy|quick|best|peaceful) way (?:for me )?to (?:die|kill myself|end my life)\b/;

/** Company or a way is asked for: others are not to read it, and whoever wrote it is not to be alone. */
const ASKS_FOR_COMPANY = pattern(
  "(?:死|しん|しに|しぬ|逝|自殺|消え|心中|終わ).{0,10}(?:くれる(?:人|ひと|方|子)|くれませんか|くれない[?か]|(?:人|ひと|方|仲間|子)(?:は|って|" +
    "が)?(?:.{0,3})(?:いる|いない|います|いません|いたら|探|さが|募集))|(?:一緒に|いっしょに|誰か|だれか).{0,6}(?:死|しに|しん|しの|逝|消え|終わ)|(?:何|なん)(?:錠|粒|" +
    "ミリ|mg|階).{0,10}(?:死|しね|しぬ|逝|いけ)|(?:練炭|ロープ|硫化水素|ヘリウム)(?:って|は|を)?(?:.{0,4})(?:どこ|いくら|買え)|(?:死|し)(?:にたい|のう|のっ)",
);
const ASKS_FOR_COMPANY_ENGLISH =
  /\b(?:die|dying|suicide|kill (?:our|my)sel(?:f|ves)|end it|overdose)\b.*\b(?:with me|together|partner|buddy|pact)\b|\bhow many(?: \w+){1,3} (?:to|until|before|does it take).*\b(?:die|dead|kill)\b|\bnobody (?:will|would|'ll) miss us\b|\b(?:kill|shoot) me\b/;
/** What is said beside a wish that cannot be granted here, such as to be called or met. */
const IN_NEED = pattern(
  "つらい|辛い|つらくて|苦しい|くるしい|さみしい|さびしい|寂しい|淋しい|怖い|こわい|死にたい|しにたい|消えたい|助けて|たすけて|話(?:を)?(?:聞いて|きいて)(?:ほし|くだ|くれ|$)|" +
    "逃げて(?:き|い)|行くところ(?:が|も)?ない(?!なら|子|人|方|の)|帰れない|泊まるところ(?:が|も)?ない(?!なら|子|人|方|の)|神待ち",
);
const IN_NEED_ENGLISH =
  /\b(?:i'm|im|i am|i feel|so) (?:\w+ )?(?:scared|afraid|lonely|alone|desperate|suicidal|hopeless)\b|\bi need (?:someone|somebody|help)\b|\bnowhere to (?:go|sleep|stay)\b/;

/** Whether somebody whose line is held needs somebody. */
export const needsSomebody = ({ tight }: Folded, { joined, all }: Tokens): boolean =>
  ASKS_FOR_COMPANY.test(tight) ||
  IN_NEED.test(tight) ||
  (all.length > 1 && (ASKS_FOR_COMPANY_ENGLISH.test(joined) || IN_NEED_ENGLISH.test(joined)));

/** Threats, coercion and having nowhere to go. */
const THREATENED = pattern(
  "脅(?:され|してき|してくる|迫)|おどされ|つきまと|待ち伏せ|ばらま|晒(?:され|す)|さらされ|拡散され|(?:裸|下着|えっち|エッチ|体|からだ|胸)(?:の)?(?:写真|画像|動画|" +
    "自撮り)?.{0,10}(?:言われ|いわれ|頼まれ|求められ|要求され|強要され|迫られ|見せられ|撮られ|送られ|触られ|さわられ)|(?:触|さわ)られ|死ね(?:って|と).{0,8}(?:言われ|いわれ|" +
    "送られ|送って|書かれ|くる|きた)|ホテル.{0,8}(?:言われ|誘われ)|(?:死のう|しのう|死んで|死ねよ?|秘密に?|内緒に?|言わないで)(?:って|と|しろって).{0,4}(?:言われ|いわれ)|断れない",
);
const THREATENED_ENGLISH =
  /\b(?:nudes?|naked|pics|pictures|photos|videos?|hotel|threat\w*|blackmail\w*|stalk\w*|forc\w+|pressur\w+|secret|scared|afraid)\b/;
/** No bed for the night; not where one is offered. */
const HOMELESS = pattern(
  "(?:泊まる|とまる|寝る|ねる|帰る|行く|住む)(?:ところ|とこ|場所|家)(?:が|も|すら|さえ)?(?:(?:ない|無い|なく(?:な|て|困))(?!子|こ(?:は|い|$)|人|方|女|男|なら|" +
    "の(?:なら|[?])|[?]|ん(?:なら|だったら|だ[?])))|家出(?:して(?:る|き|い|しま|ます|から|、)|中|した(?!い?(?:子|人|ら|なら|の[?]))|しちゃ)(?!子|人|方|女|なら|" +
    "の[?]|[?])",
);
const SHELTERS = pattern(
  "泊め|泊ま(?:って|り)(?!た)|おいで|来なよ|きなよ|来ない[?か]|うち(?:に|へ|くる|来)|迎え(?:に)?(?:行|い)|助ける(?:よ|から)|連絡(?:して|くだ|待)|いる[?]|いますか",
);

/** Whether the speaker is threatened, coerced, or has no bed for the night: it passes. `isSuffered`: told as done to them. */
export const isThreatened = ({ tight, asked }: Folded, { joined }: Tokens, isSuffered: boolean): boolean =>
  (isSuffered && (THREATENED.test(tight) || THREATENED_ENGLISH.test(joined))) ||
  (HOMELESS.test(asked) && !SHELTERS.test(asked));

const OWN = [
  "(?:死|し|氏)に(?:たい|たく(?!な[いか])|たか|てえ|てぇ|たすぎ|たみ)(?!人|ひと|方|仲間|なら|のなら|んなら|ですか|んですか|やつ|奴|とか言|って言うな)",
  "(?:消え|きえ|いなくなり|逝き|いき|終わらせ|終わりにし|眠ったまま|溶けてなくなり)(?:たい|たく(?!な[いか])|たか|てえ)",
  "(?:消えて|いなくなって|死んで|終わらせて|終わって)(?:しまいたい|しまおう|なくなりたい|しまえたら|しまえば(?:いい|楽)|も?いい(?:かな|や|です|$|と思)|ほしいと思われ)",
  "(?:生きて(?:い)?(?:る|く|て)(?:の|こと|意味|価値|資格|理由|気力|だけで)?(?:が|は|も|に)?(?:.{0,4})(?:つら|辛|しんど|いや|嫌|疲れ|つかれ|ない|無い|わから|分から|" +
    "無理|苦し|むなし|いいのか|迷惑|申し訳|罪|ごめん))",
  "生きて(?:い)?(?:たくな|けない|いけない|く自信|る価値|られない|いられない|ちゃいけない|てもしょうがな|ても仕方|てごめん)",
  "(?:生きる|生きてく|生きていく)(?:の|意味|気力|理由|価値|力|希望|資格)?(?:が|は|も|に)?(?:.{0,3})(?:つら|辛|しんど|いや|嫌|疲れ|つかれ|ない|無い|なくし|失|わから|分から|" +
    "無理|むり|苦し)",
  "(?:もう|ほんとに|本当に|すでに)?(?:限界|げんかい)(?:です|だ|かも|$|で|が|を|なん|に|み|っぽ|！|何|なに)",
  "もう(?:.{0,3})(?:無理|むり|だめ|ダメ|駄目|やだ|嫌だ|いやだ|疲れた|つかれた|終わり|おわり|耐えられ|たえられ|頑張れ|がんばれ|生きられ|全部)",
  "(?:自殺|じさつ|自死)(?:を|が|も|は|の|する)?(?:.{0,6})(?:考え|かんが|したい|しそう|したく|しよう|する(?:しか|かも|つもり|こと)|未遂|願望|頭|試み|失敗|夢|計画|決行|" +
    "します|しようと)",
  "(?:リスカ|りすか|リストカット|アムカ|レグカ|自傷|じしょう)",
  "(?<![a-z])od(?![a-z])(?:し|を|で|が|する|した|ばかり)|オーバードーズ",
  "(?:薬|くすり|眠剤|睡眠薬|錠剤)(?:.{0,8})(?:飲んで?(?:しま|じゃっ|ちゃっ)|飲みすぎ|のみすぎ|たくさん飲|いっぱい飲|大量|ためて|全部飲)",
  "(?:腕|手首|うで|足|体)(?:を|が|に)?(?:.{0,4})(?:切(?:って(?:しま|る|い)|っちゃ|りたい|った)|傷だらけ|傷つけ)",
  "(?:死|しぬ)(?:ぬ)?(?:しか|しかない|以外|ことばかり|ことしか|こと(?:を|ばかり|しか|が)(?:考|頭)|の(?:が|は)怖|ほうが楽|勇気)",
  "(?:死の|しの)うと|(?:死|し)のうかな|死ぬつもり|死ぬ(?:ね|から)$|死んで(?:も|しまっても)(?:いい|かまわ|誰も|だれも)|死んだ(?:ほう|方)が(?:いい|まし|マシ|楽|よかった|" +
    ".{0,6}ため)|死ねば(?:いい(?:のかな|かな|んだ|です|の[?]|のか)|楽|よかった|良かった)|死ねたら|死ねない|死なせて|死んだら楽",
  "(?:首(?:を)?(?:吊|つ)|くびつ|飛び降り|とびおり|飛び込|とびこ|身を投げ|ロープ|屋上|遺書|身辺整理|樹海)(?:.{0,8})(?:たい|よう(?:か|と)|たら|そう(?:に|で)|考え|たくな|" +
    "書い|準備|買った|買って|しか|した|しま|れば(?:楽|いいかな|いいの))",
  "(?:死んだ|亡くなった|天国の|あの世の)(?:.{0,8})(?:ところ|とこ|そば|もと|元|隣)(?:に|へ)(?:行きたい|いきたい|逝きたい|行けたら)|消えられ(?:たら|る)|消えれたら",
  "(?:息(?:を)?する|呼吸する|起きる|食べる|存在する|目を開ける)(?:の|こと)(?:も|が|すら|さえ)(?:つら|辛|しんど|苦し|いや|嫌|できな)",
  "(?:飛び込もう|飛び降りよう|吊ろう|死のう|切ろう|飲もう)と(?:し(?:て|た)|思(?:って|った|う))",
  "(?:生まれて|産まれて|うまれて)(?:こ|来)(?:な|なき)(?:ければ|きゃ|けれ)",
  "(?:なん|何)で(?:まだ)?(?:生きて|生まれ)",
  "(?:わたし|私|自分|俺|僕|ぼく|あたし|おれ)(?:なんか|なんて|さえ|が|は|だけ)?(?:いない|いなく|居ない|居なく|消え|死ね|死ん|生きて(?:る|い))(?:.{0,10})(?:いい|楽|まし|" +
    "価値|意味|迷惑|かまわ|かわら)",
  "(?:いなくな|居なくな|消え)(?:った|れ|って)(?:.{0,6})(?:ほうが|方が|誰も|だれも|気づか|みんな|いいの(?:に|かな)|楽)",
  "(?:殺|ころ)して(?:ほしい$|ほしい(?!人|なら|やつ)|欲しい(?!人|なら)|くれ(?!る人)|ください|下さい|よ(?:$|もう))",
  "(?:助けて|たすけて)(?:$|ください|くれ|ほしい|よ|欲しい|お願い|誰か|だれか)|(?:誰か|だれか|お願い|おねがい)(?:.{0,3})(?:助け|たすけ)",
  "(?:殴|なぐ|蹴|叩|たた|暴力|首を?(?:絞|し)め|怒鳴|監禁|虐待|性被害|痴漢|襲)(?:られ|かれ|を(?:受|ふる|振)|され|に(?:あっ|遭)|めら)(?:て|た|ま|る|い|って)",
  "(?:レイプ|強姦|乱暴|性的虐待|性暴力|いたずら|盗撮|ストーカー)(?:され|に(?:あ|遭)|を(?:受|うけ)|の被害)",
  "生きて(?:て|いて)も(?:.{0,6})(?:ない|仕方|しょうが|意味)",
  "(?:逃げたい|にげたい|逃げ出したい|帰りたくない|家にいたくない|居場所がない|楽になりたい|らくになりたい|ぜんぶ終わ|全部終わ|早く終わりたい|目が覚めな|起きたくない|(?:朝|明日|あした|あす)(?:が|" +
    "なんて|なんか)?来なければ)",
  "(?:今から|いまから|これから|今夜|こんや)(?:.{0,4})(?:飛び降り|とびおり|飛び込|逝く|逝き|いきます|死ぬ|しぬ|首を?吊)|もう逝(?:く|き)ます|首吊りの準備|(?:薬|くすり|錠剤|" +
    "眠剤).{0,8}(?:ためた|ためて|集めた).{0,8}(?:飲|のむ)|血が止まらな",
  "(?:もういいかな|もういいや).{0,8}終わり|(?:ベランダ|屋上|ホーム|橋|線路|窓)(?:から|に|で|の).{0,6}(?:下|線路|電車)?(?:を)?(?:見(?:て|ちゃ|てると)(?:しま|" +
    "う)?.{0,6}(?:飛び|吸い込|う$|しまう|怖)|見下ろ)",
  "死ねばいいのに(?:って|と)(?:自分|じぶん|わたし|私)",
  "死にそう(?:だし|でもう|なくらい(?:つら|辛|苦し))",
  "(?:自分|わたし|私|俺|僕)(?:が|は|のこと|のことが|って|を)(?:.{0,6})(?:クズ|くず|ゴミ|ごみ|きもい|気持ち?悪|大嫌い|許せない|価値|いらない|消したい|殺したい|死ね|傷つけ)",
];
const ENGLISH_OWN = new RegExp(
  [
    "\\b(?:want|wanna|wants|wanting|wish|ready|going|gonna|plan|planning|need|decided|trying|tried|like|love|" +
      "rather|about) (?:to |i (?:could|can|was|were|would) |i'd )?(?:just )?(?:die|kill myself|end (?:it all|it|" +
      "my life|everything|things)|be dead|dead|disappear|not exist|hang myself|jump (?:off|in front)|sleep forever|" +
      "never wake up|unalive myself|stop existing|hurt myself|cut myself)\\b|\\bi (?:might|may|will|could|would|" +
      "should)(?: just)? (?:die|jump off|jump from|do it tonight|kill)\\b",
    "\\b(?:kill|killing|hurt|hurting|cut|cutting|harm|harming|hang|hanging|starve|burn|unalive|hate) myself\\b|" +
      "\\bself ?harm(?:ed|ing|s)?\\b|\\bkms\\b|\\bsuicidal\\b|\\bmy suicide\\b|\\bsuicide (?:is|seems|attempt|note|" +
      "thoughts)\\b|\\bthoughts? of suicide\\b|\\bthinking (?:of|about) suicide\\b",
    "\\bend(?:ing)? (?:my (?:own )?life|it all|my pain)\\b|\\b(?:it all|everything|my life|the pain|this pain|" +
      "life) (?:to|would|will|should|could) (?:just )?(?:end|stop|be over)\\b",
    "\\b(?:don't|dont|do not|didn't|not) (?:really |even )?(?:want|wanna|wish|deserve|feel like) (?:to )?(?:live|" +
      "be alive|be here|wake up|exist|living|being alive|be born|go on|continue|life|keep going)\\b|" +
      "\\bwish i (?:was|were|had) (?:dead|never (?:been )?born|never woke|not (?:alive|here|born)|gone)\\b|" +
      "\\btired of (?:living|life|being alive|existing|everything)\\b",
    "\\b(?:can't|cant|cannot|can not) (?:do (?:this|it)|go on|take (?:this|it)|keep (?:going|doing)|" +
      "handle (?:this|it)|live like|cope|bear|stand (?:this|it|living))(?: \\w+)?(?: (?:anymore|any more|" +
      "any longer|much longer))?\\b(?! (?:lecture|music|heat|cold|noise))",
    "\\b(?:nobody|no one|noone|who) (?:would|will|even)(?: \\w+)? (?:miss|notice|care|cry|" +
      "remember)(?: \\w+)?(?: if i)?\\b|\\bbetter (?:off )?without me\\b|\\b(?:better off|would be better) (?:if i|" +
      "dead)\\b(?<!you'd be better off dead)",
    "\\b(?:no|any|a|the|much) (?:reason|point|will|hope) (?:to|in|of|for) (?:live|living|go on|going on|" +
      "being alive|keep)\\b|\\b(?:isn't|isnt|not|no longer|hardly) worth (?:living|it anymore|anything)\\b|" +
      "\\b(?:i'm|im|i am|i feel|i'm so|feel(?:ing)?)(?: \\w+){0,4} (?:worthless|hopeless|a burden|empty inside|" +
      "dead inside|unlovable|a waste)\\b",
    "\\b(?:hits?|beats?|hurts?|hitting|beating|abus(?:es|ed|ing)|chok(?:es|ed)|rap(?:ed|es)|molest(?:ed|s)|" +
      "assault(?:ed|s)|kick(?:s|ed)|slap(?:s|ped)|touches) me\\b(?! up| hard| like| different)|\\b(?:was|am|been|" +
      "being|got) (?:raped|abused|beaten|molested|assaulted|stalked|sexually)\\b|\\bdomestic violence\\b",
    "\\b(?:took|taken|swallowed|overdosed|overdosing|overdose|take)(?: \\w+){0,2} (?:too many|all (?:my|the)|" +
      "a lot of|whole bottle|so many) ?(?:of )?(?:my |the )?(?:pills|tablets|meds|medicine)\\b|\\bi overdosed\\b|" +
      "\\bhelp me please\\b|\\bplease help me\\b|\\bsomebody help\\b|\\bsomeone help me\\b|\\bat my limit\\b|" +
      "\\b(?:i'm|im|i am) (?:done|finished|giving up) (?:with (?:life|everything|this life)|on life|living)\\b|" +
      "\\bgive up on life\\b|\\bwhy am i (?:even |still )?(?:alive|here|living)\\b|\\bi hate (?:my life|" +
      "being alive|living)\\b",
  ].join("|"),
);
/** Words of dying that are about laughter, sleep, hunger. */
const FIGURATIVE = pattern(
  "(?:笑い|わらい|笑って|眠|ねむ|暑|寒|腹|おなか|お腹|空腹|恥ずかし|かわい|可愛|尊|うれし|嬉し|おいし|美味し|忙し|怖|暇|ひま|辛口|面白|おもしろ|推し)(?:.{0,5})(?:死に(?:そう|" +
    "かけ)|死ぬ|しにそう|しぬ)",
);

const MORE_THAN_FIGURATIVE = pattern("死んでもいい|死にたい|しにたい|消えたい|限界|自殺|生きて");
const OWN_RULES = OWN.map((source) => pattern(source));

export const isDistress = ({ tight }: Folded, { joined, all }: Tokens): boolean => {
  if (all.length > 0 && ENGLISH_OWN.test(joined)) return true;
  if (!OWN_RULES.some((rule) => rule.test(tight))) return false;
  return !FIGURATIVE.test(tight) || MORE_THAN_FIGURATIVE.test(tight);
};

/** Somebody asks for a way to die: it passes, and a person looks. */
export const asksForWay = ({ tight }: Folded, { joined, all }: Tokens): boolean =>
  ASKS_FOR_WAY.test(tight) || (all.length > 2 && ASKS_FOR_WAY_ENGLISH.test(joined));
