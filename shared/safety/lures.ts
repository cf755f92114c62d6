/**
 * Lures never pass: an invitation to die together, help offered in dying, the details of a way, others egged on. What is told
 * as done to oneself is none.
 */
import { alternatives, latinAlternatives } from "./alternatives.ts";
import { type Folded, pattern } from "./fold.ts";
import type { Speech } from "./speech.ts";
import type { Tokens } from "./words.ts";

const TOGETHER = "(?:一緒に|いっしょに|一諸に|共に|ともに|みんなで|二人で|ふたりで|誰か|だれか|同じ日に|仲間|道連れ)";
const INVITES = [
  // 一緒に死のう, 死んでくれる人, 逝きませんか
  `${TOGETHER}.{0,8}(?:死のう|死なな|死にま(?:せん|しょ)|死にませ|死んでくれ|死んで(?:ほしい|欲しい|` +
    "もいい人|も?いいよ|あげる)|死ねる人|死ねたら(?:いい|楽)ね|死ぬ人|死にたい人|死ぬ(?:なら|の)(?:どう|怖くな)|しのう|しなない[?か]?|しにませんか|しにましょ|しんでくれ|死んで(?:$|" +
    "よ|[?])|逝こ(?:う|$|[?])|しの(?:$|[?])|死の(?:$|[?])|旅立(?:とう|ちま)|逝きま|逝って|逝ける|逝かない|いってくれる人|終わ(?:ろう|りま(?:せん|しょ)|" +
    "らない[?か])|終わらせ(?:よう|ません|ない)|終わりにし(?:よう|ません|ない|ましょ)|飛び降り(?:よう|ません|ない|ましょ|る人)|飛ぼう|飛び込も|とびおりよう|吊ろう|吊りま|心中|自殺|" +
    "消え(?:よう|ちゃお|ちゃい(?:ま|た)|てしまお)|消えよ(?:$|[?])|いなくな(?:ろ(?:う|$)(?!と)|りま(?:せん|しょ))|死(?:ねば(?:いい|楽|怖くな)|んじゃお)|しんじゃお|" +
    "消えま(?:せん|しょ)|消えてくれ|消えない[?か]|楽になろう|楽になりま|楽になれる方法|天国(?:に|へ)?(?:行|い)(?:こ|き)|あの世(?:に|へ)?(?:行|い)(?:こ|き))",
  `(?:${TOGETHER}|どなたか).{0,6}(?:練炭|硫化水素|首吊|首つ|飛び降り|飛び込(?!み台|んだ(?:プール|海|川|湖|布団))|入水|心中|樹海|自殺|` +
    "(?<![a-z])od(?![a-z])|オーバードーズ)(?!.{0,10}(?:た|ていた)$)",
  "(?:樹海|自殺の名所)(?:に|へ|まで)?(?:行く|いく|行ける|行きたい)(?:人|ひと|方|仲間|子)(?!を|が|の)|(?:屋上|樹海|線路|踏切|橋の上|ビルの上).{0,14}(?:一緒に|" +
    "いっしょに)(?:.{0,3})(?:行|い[くこっ])",
  "(?:練炭|硫化水素|首吊り|自殺|心中|飛び降り)(?:を)?(?:やる|する|します|やります|しよう(?!と|か)|やろう|予定)(?:.{0,8})(?:人|けど|から|方|一緒|どう)",
  "背中(?:を)?押(?:す|し)(?!.{0,6}(?:もら|くれ|ほし|てもら|された)).{0,12}(?:ホーム|屋上|橋|崖|飛|線路|死)|(?:ホーム|屋上|橋|崖|飛|線路|" +
    "死).{0,12}背中(?:を)?押(?:す|し)(?:て(?:あげ|やる|やろ)|ます|$)",
  "(?:死にたい|しにたい|消えたい|きえたい|終わりにしたい)(?:の|ん)?(?:なら|だったら).{0,8}(?:一緒|いっしょ|手伝|てつだ|協力|方法|うち|連絡|おいで|声)",
  `${TOGETHER}.{0,6}(?:薬|くすり|眠剤|睡眠薬|錠剤)(?:を|飲|のも)`,
  "道連れ(?:に)?(?:なって|募集|いない|ほしい|探|さが|にな(?:る|れる)人)",
  "(?:死にたい|しにたい|消えたい)(?:者|もの|人)?(?:同士|どうし)",
  "(?:死|し)(?:のう|にましょう|にませんか|んでみない)(?:よ|ね|ぜ|一緒に|いっしょに|か$|$)(?<!と)",
  "(?:死にたい|しにたい|消えたい|自殺したい|自殺志願の?)(?:人|ひと|方|かた|仲間|子|やつ)(?:は|が|と|で|いたら|いる|いま|います|いない|いません|募集|集ま|来|おいで|連絡|声|一緒|" +
    "いっしょ|へ|に)",
  "(?:自殺|集団自殺|心中|練炭|首吊り|飛び降り|自決)(?:する|できる|したい|の)?(?:人|仲間|相手|メンバー|オフ|サークル|グループ|パートナー|友だち|友達|同行者|場所)?(?:を)?(?:募集|" +
    "集め|さがし|探し|募って|いませんか|いない[?か])",
  "(?:死ぬ|しぬ|逝く|自殺する)(?:の)?(?:が|は)?(?:怖い|こわい|不安|ひとり|一人)(?:の)?なら.{0,8}(?:一緒|いっしょ|付き合|つきあ|手伝|いく|逝く)",
  "(?:ひとり|一人)で(?:死|逝)(?:ぬ|く)(?:の|な).{0,8}(?:一緒|いっしょ|付き合|つきあ|わたしも|私も|俺も|僕も)",
  "(?:あの世|天国|向こう)(?:に|へ|で)(?:一緒に|いっしょに)?(?:行こう|いこう|行きませんか|会おう|待ってる)",
];
const OFFERS = [
  "(?:死|しぬ|しに|消え(?!た[^いか])|きえ(?!た[^いか])|自殺|逝く|首吊り|飛び降り|終わら|終わりに).{0,8}(?:手伝(?:う|い(?:ます|ましょ|たい)|って(?:あげ|やる|くれる人|" +
    "くれる方)|おう|える|えます)|てつだ(?:う|って(?:あげ|やる)|える|おう)|手助けし|手を貸(?:す|し(?:ます|てあげ))|サポートし(?:ます|てあげ)|協力し(?:ます|てあげ|ましょ)|" +
    "背中(?:を)?押し)",
  "(?:手伝(?:う|い(?:ます|ましょ)|って(?:あげ|やる)|おう)|手を貸す|協力する).{0,6}(?:死|自殺|逝)",
  "(?:殺|ころ)して(?:あげ|やろう|やる(?:よ|から)|さしあげ|ほしい(?:なら|人)|ほしかったら)",
  "(?:楽に|らくに)(?:して|させて)(?:あげ|やる|やろう)",
  "(?:死|しん|自殺|逝|首吊|終わ).{0,12}(?:方法|ほうほう|やり方|やりかた|仕方|しかた|手段|コツ|マニュアル|サイト|薬)(?:.{0,6})(?:教え(?:る|ます|てあげ|よう|られ)|" +
    "おしえ(?:る|ます|てあげ|よう)|知って(?:る|ます|いる)(?:よ|から|$|け?ど|ので)|しって(?:る|ます)よ?|ある(?:よ|から)|あります|詳しい(?:よ|です)|まとめ(?:た|て)|送る|貼る|" +
    "見せる|伝授)",
  "(?:死に方|逝き方|自殺方法|自殺の(?:やり方|仕方|方法))(?:なら|は|を|も)?.{0,6}(?:教え(?:る|ます|てあげ|よう)|おしえ(?:る|ます|てあげ)|知って(?:る|ます)|詳し|一番)",
];
/** Means, by which one dies or hurts oneself. */
const MEANS =
  "(?:首吊り?|吊るの|吊れば|吊ったら|首つり|くびつり|首を吊|首をつ|クビツリ|練炭|れんたん|硫化水素|りゅうかすいそ|飛び降り|とびおり|飛び込み|とびこみ|投身|入水|感電|一酸化炭素|排ガス|ヘリウム|" +
  "農薬|毒|過剰摂取|オーバードーズ|(?<![a-z])od(?![a-z])|大量に?飲|\\d+錠|[何数]百錠|錠.{0,3}飲|薬.{0,6}飲め|睡眠薬|鎮痛剤|市販薬|ロープ|ドアノブ|刃物|包丁|カッター|" +
  "手首|動脈|静脈|凍死|餓死|線路|ホーム|屋上|橋から|樹海|高いところ|\\d+階|線なら|この方法|この薬)";
const WAYS = [
  `${MEANS}.{0,14}(?:苦し(?:くない|まない|まず|みがない|まなくて)|痛くない|痛みなし|確実に|確実(?:だ|です|` +
    "らし)|必ず死|絶対死|楽に(?:死|逝|い[けく]|終)|楽(?:だよ|らしい|だ(?:って|し|ぞ)|です?よ|らし)|一番楽|いちばん楽|おすすめ|オススメ|お勧め|すぐ(?:死|逝|終)|一瞬(?:だ|" +
    "で(?:す|終|済|いけ|逝|死)|らし|$)|簡単に(?:死|逝|終)|死ねる(?!か(?:な|も)|の(?:か|かな)|なら)|しねる(?:よ|らしい|って)|逝ける|致死|失敗しない|成功率)",
  "[0-9]+錠(?:.{0,6})(?:いける|いけます|足りる|十分|じゅうぶん|で死|で逝|確実)(?!か)",
  "(?:苦しまずに|苦しまないで|痛くなく|確実に|楽に|らくに|簡単に|一瞬で|眠るように)(?:死ね|しね|逝け|い[けく])(?:る(?:よ|から|らしい|って|んだ|し|ところ|場所を|薬)|ます(?:よ|$)|た人)",
  "(?:致死量|適量|何錠|何ミリ)(?:は|が|で)?.{0,6}(?:\\d|だよ|です|くらい|飲めば)(?!.{0,6}(?:ですか|かな|教えて))",
  "(?:練炭|硫化水素|ヘリウム)(?:なら|は|も|が)?(?:ある|あります|持って|用意|買)(?!た(?:の|かな))",
];
/** Means that somebody has: offered to others, or laid ready for oneself. */
const AT_HAND = [
  "(?:ロープ|睡眠薬|農薬|薬(?!局|剤師|屋))(?:なら|は|も|が)?(?:.{0,4})(?:ある(?:よ|から|けど|し)|あります|持って(?:る|ます)(?:よ|から)|用意(?:し|でき|ある|する)|" +
    "買って(?:ある|おく|きた)|売(?:る|って(?!もら)|り)|譲|分けて(?:あげ|も)|あげる|送る)",
];
/** What makes them an offer whatever is said of oneself. */
const OFFERED = pattern(
  "一緒|いっしょ|みんな|二人|ふたり|誰か|だれか|同士|(?:人|方|ひと)(?:は|が|いる|いない|いますか|いたら|募集)|よかったら|ほしい(?:人|なら)|[?]|(?:ある|あります|持って(?:る|" +
    "ます)|でき(?:る|ます))(?:よ|から)|あげ|譲|分け|売|送",
);
const EGGS_ON = [
  "(?:死んだ|しんだ|消えた|逝った|自殺した|飛び降りた|いなくなった|飛んだ)(?:ほう|方)(?:が)?(?:いい|楽だ?|良い|マシ|まし|幸せ|世のため|みんなの|身のため|ええ)(?:よ(?!ね)|じゃん|" +
    "じゃない[?か]|んじゃ|と思うよ|と思いますよ|ですよ|ぞ|って$|$)",
  "(?:死|し)ねば(?:楽に?な(?:る|れる)(?:よ|$|んじゃ|から|って)|楽だ?よ|解決|終わるよ|いいじゃん|いいんじゃない|\\?|$|どう)",
  "(?:死んだら|しんだら|死んじゃえば|逝けば|飛び降りれば|飛べば|吊れば|切れば|消えれば|自殺すれば)(?:.{0,4})(?:楽(?:に|だ)(?:な?れ?る)?(?:よ|から|って|ぜ|$)|" +
    "解放される(?:よ|$)|すっきりするよ|幸せになれる(?:よ|$)|[?]|いいじゃん|いいんじゃない|いいのに|どう|$)(?!かな|のか|なって)",
  "(?:早く|はやく|さっさと|とっとと|いっそ|もう)(?:.{0,4})(?:死(?:ん(?:で(?:くれ|しまえ|みろ|みな|よ|ほしい)|じゃえ|どけ)|になよ|になさい|にな$)|飛(?:び降り(?:ろ|" +
    "な(?:よ|$|さい)|て(?:みろ|くれ|しまえ|よ$)|ちゃえ|れば)|べ(?:よ|$)|びなよ|び込(?:め|みな))|吊(?:れ(?:よ|$|ば)|りなよ)|逝(?:け|って(?:くれ|よ)|きなよ)|" +
    "首(?:吊れ|つれ|吊りな))",
  "(?:飛んじゃえ|飛んでしまえ|飛べば[?]|吊っちゃえ|切っちゃえ(?:ば[?]|よ|$)|逝っちゃえ|飛んだら[?]|吊ったら[?])",
  "(?:死んじゃえ|しんじゃえ|死んどけ|死んでみ(?:ろ|な|れば|たら[?]|て)|死んでしまえ|死になよ|しになよ|自殺し(?:ろ|な(?:よ|さい)|ちゃえ|てみ(?:ろ|な|れば)|たら[?])|" +
    "首(?:を)?(?:吊|つ)(?:れ(?:よ|ば|$)|りな(?:よ|$)|ったら[?])|飛び降り(?:ろ|な(?:よ|さい|$)|ちゃえ|てみ(?:ろ|な|れば|たら)|たら[?]|れば)|飛び込(?:め(?:よ|" +
    "ば|$)|みなよ|んでみ(?:ろ|な|れば)))(?!(?:いい|良い|よい|楽)(?:かな|のかな|のか|の[?$]))",
  "(?:リスカ|りすか|リストカット|自傷|アムカ|レグカ|(?<![a-z])od(?![a-z])|オーバードーズ|切る(?:と|の)|切れば|切ったら|血を見|手首)(?:.{0,8})(?:すれば(?:いい|楽|" +
    "すっきり|\\?|$)|(?:楽|すっきり|落ち着|スッキリ|実感)(?:.{0,6})(?:よ|から|おすすめ)|試して|しなよ|しろよ|してみ(?:な|ろ|て|たら|れば)|すると(?:楽|気持ち|すっきり|" +
    "落ち着)(?:.{0,4})(?:よ|から)|やってみ(?:な|て|ろ|たら|れば)|おすすめ|オススメ|一緒にし(?:よ|ませ)|いっしょにし(?:よ|ませ)|しよう(?:よ|$)|楽になる(?:よ|から)|" +
    "気持ち?い?い(?:よ|から)|すっきりする(?:よ|から))",
  "(?:死ぬ|しぬ|飛ぶ|切る|自殺する)(?:勇気|覚悟|度胸|気)(?:が|も)?(?:あ|でき)(?:る|た)?(?:なら|ん?だったら)",
  "(?:お前|おまえ|あなた|あんた|君|きみ)(?:が|の)(?:死|自殺|消え|いなくな).{0,6}(?:待|望|願|楽しみ|期待|ほし|嬉し|うれし|喜|みんな)",
  "(?:もっと|もう少し)?(?:深く|ふかく|縦に|たてに|太い血管|動脈)(?:.{0,3})(?:切(?:りな|れ(?:ば(?!よかった)|よ|$)|って(?:みな|みて|みろ)|ると(?:いい|確実))|" +
    "刺(?:せ|しな))",
  "(?:生きてる?|生きる|存在する)(?:価値|意味|資格|必要)(?:が|は|も)?な(?:い|ん?だ)(?:んだ)?(?:から)?(?:.{0,3})(?:死|消え|逝|飛)(?!に?たい|んでもいい|のう|ぬしか)",
];

const ENGLISH_LURES = new RegExp(
  [
    "\\b(?:let's|lets|wanna|want to|shall we|should we|could we|can we|we (?:could|should|can|will)|anyone|" +
      "somebody|someone)(?: \\w+){0,3} (?:die|kill ourselves|end it|end our lives|jump|overdose|" +
      "go)(?: \\w+)? together\\b",
    "\\b(?:die|kill (?:myself|yourself|ourselves)|end it|jump|overdose|suicide|leave this world|" +
      "cross over) (?:with (?:me|us|you|someone|somebody)|together)\\b(?<!without me)",
    "\\b(?:looking for|need|want|seeking|find|searching for|anyone up for|join my|join our) (?:a |an |someone |" +
      "somebody |people )?(?:suicide|death|self harm|to die with|who want to die|" +
      "to kill myself with)(?: (?:partner|pact|buddy|friend|group|club|mate))?\\b",
    "\\b(?:i|we) (?:can|could|will|would|may|might|want to|am going to) help (?:you|u|ya|anyone|" +
      "them) (?:to )?(?:die|kill|end|do it|jump|leave this|pass away|overdose)\\b|\\b(?:i'?ll|i'd|let me|happy to|" +
      "glad to) help (?:you|u) (?:to )?(?:die|kill|end (?:it|your)|jump|overdose)\\b|\\bi(?:'ll| will| can|" +
      " could) (?:kill you (?:gently|painlessly|if you want)|end it for you|put you out of)\\b",
    "\\b(?:painless|easy|easiest|quick|quickest|best|sure|reliable|peaceful|fastest|foolproof) (?:way|ways|" +
      "method|methods|option) (?:to|of|for) (?:die|dying|kill|killing|end|ending|go out|suicide|overdos)",
    "\\b(?:i|we) know (?:a |some |the |of )?(?:\\w+ ){0,2}(?:way|ways|method|methods|site|forum|drug|pill|" +
      "pills) (?:to|that|of|for) (?:\\w+ )?(?:die|dying|kill|end|suicide)",
    "\\b(?:you|u|you'd|you'll|ya) (?:should|could|ought to|might as well|may as well|need to|must|better|" +
      "deserve to|can)(?: (?:just|really|all|better|as well|simply|go and|go|totally))* (?:die|kill (?:yourself|" +
      "urself)|jump|hang yourself|end (?:it|yourself|your life)|be dead|cut yourself|overdose|slit|not be alive|" +
      "disappear forever|unalive)\\b",
    "\\b(?:just|go|please|do it and|do everyone a favou?r and|why don't you|why dont you|why not|go ahead and|" +
      "do the world a favou?r and|hurry up and|now) (?:go )?(?:and )?(?:jump|die|kill (?:yourself|urself)|" +
      "hang yourself|end (?:it|yourself|your life)|overdose|slit your|cut yourself|unalive yourself|" +
      "disappear forever)\\b(?! (?:into|in the|rope|to the|for joy|the queue|a little|around))",
    "\\b(?:die|suicide|kill|jump|end it|dying|dead|overdose)\\b.*\\b(?:do (?:it|this) (?:together|with (?:me|" +
      "you))|together with me|with you together)\\b|\\b(?:get|give|sell|send|find) you (?:something|stuff|pills|" +
      "a drug|drugs)(?: \\w+)? (?:that|to|which) (?:\\w+ )?(?:ends?|die|kill|stops? (?:your|the) heart)\\b",
    "\\b(?:enough|got|have|bought|brought) (?:\\w+ )?(?:pills|rope|charcoal|helium|poison|nitrogen|" +
      "drugs)(?: \\w+)? (?:for|with) (?:both|two|you|us|all|everyone)\\b",
    "\\bdo it (?:just )?(?:jump|die|kill|end it|now and die)\\b|\\bjust do it\\b(?=.*\\b(?:die|dead|jump|kill|" +
      "bridge|pills)\\b)|\\b(?:die|dead|jump|kill|pills)\\b.*\\bjust do it\\b",
    "\\b(?:swallow|take|drink|eat) (?:the |a |your |all (?:of )?(?:the |your )?|an? )?(?:whole |entire |" +
      "full )?(?:bottle|box|pack|lot|\\d+|hundred|fifty|all)(?: of)?(?: the| your| those)? ?(?:pills?|tablets?|" +
      "meds|medicine|tylenol|bleach|paracetamol|sleeping pills|acetaminophen)?\\b(?=.*\\b(?:painless|die|dead|" +
      "peaceful|sleep forever|over|won't feel|wont feel|quick|easy|never wake|pills?|bleach)\\b)(?<!i (?:take|" +
      "swallow|drink).*)",
    "\\bcut (?:deeper|deep|vertically|down not across|along the vein|your (?:wrists?|arms?|veins?)|yourself)\\b|" +
      "\\b(?:cutting|self harm|burning yourself|starving) (?:helps|feels good|will help|is (?:fun|great|good)|" +
      "makes (?:it|you) (?:better|feel))\\b|\\btry (?:cutting|self harm|overdosing|hanging)\\b",
    "\\b(?:you'?d|you would|you will|you'?ll|ur|you are|you're|everyone(?:'d| would)?(?: be)?|the world(?:'d|" +
      " would)?(?: be)?|they(?:'d| would)?(?: be)?) (?:be )?better(?: off)? (?:dead|without you|if you (?:die|died|" +
      "were dead|were gone|killed))\\b",
    "\\b(?:everyone|everybody|nobody|they all|we all|people) (?:wants?|would love|hopes?|wishes?|" +
      "will be happy if|would be happy if|would be happier if) (?:you|u|for you) (?:to )?(?:die|dead|died|gone|" +
      "kill|jump)\\b",
    "\\b(?:hope|wish) (?:you|u) (?:die|died|were dead|kill yourself|jump|get cancer)\\b",
    "\\b(?:bleach|nitrogen|helium|charcoal|cyanide|hanging|the rope|a rope|noose|the train|a bridge|" +
      "jumping)(?: \\w+){0,3} (?:is|are|works|would be|works best)(?: \\w+){0,2} (?:painless|quick|quickest|easy|" +
      "easiest|best|peaceful|works|sure|fast|certain)\\b",
    "\\b(?:death|dying) (?:is|will be|would be) (?:\\w+ )?(?:better|sweet|freedom|beautiful|" +
      "peaceful)(?: \\w+)? (?:join|come|try|do it|for you)\\b",
    "\\bpainless (?:way|method|exit|option)\\b(?! (?:to |of )(?:wax|remov|file|filing|learn|mov|clean|" +
      "get(?:ting)? (?:a|your) (?:visa|refund)|quit|pay|tax|lose))|\\bi (?:know|found|have|can (?:show|" +
      "tell)(?: you)?) (?:a|the|one|some) (?:\\w+ ){0,3}ways? (?:to (?:die|go (?:peacefully|quietly|quickly)|" +
      "end (?:it|things|everything)|sleep forever|disappear|never wake)|out of (?:this )?(?:life|pain|it all))\\b",
    "\\b(?:we|you and me|you and i|us two|let's|lets)(?: \\w+){0,3} do it together\\b(?=.*\\b(?:miss|end|ends|" +
      "pain|gone|leave|over|sleep|peace|nobody|hurt|tired|quiet)\\b)|\\b(?:nobody|no one|noone)(?: will| would|" +
      "'ll)? (?:even )?miss us\\b|\\bleave (?:this|the) world (?:together|with me|hand in hand)\\b|\\b(?:i'?ll|" +
      "i will|i can|let me) help (?:you|u) (?:die|end it|disappear|go peacefully)\\b|\\b(?:go|fall asleep|" +
      "sleep) together (?:and )?(?:never wake|forever|for ever|for good)\\b",
  ].join("|"),
);
/** A train beside it says what is jumped. */
const BEFORE_TRAIN =
  /[\u{1f682}-\u{1f68a}\u{1f69d}\u{1f69e}].{0,6}(?:飛び込(?:も|ん[でじ])|とびこ(?:も|ん[でじ])|飛ぼ|飛べ)/u;

const MAY_BE_LURE = pattern(
  "道連れ|背中|眠剤|死|しぬ|しの|しに|しん|しね|逝|自殺|心中|殺|ころし|首|吊|練炭|飛|とび|切|リスカ|自傷|きえ|いなくな|樹海|名所|旅立|アムカ|od|オーバ|薬|錠|終わ|消え|天国|あの世|致死|" +
    "楽に|硫化|ヘリウム",
);
/** Told, and yet asked of those who hear it. */
const STILL_ASKS = pattern("(?:どう|募集|来て|おいで|しよう|よう|ませんか|連絡して|[?])$");

export class Lures {
  readonly #listed: RegExp;
  readonly #listedEnglish: RegExp;
  readonly #atHand = AT_HAND.map((source) => pattern(source));
  readonly #always = [...INVITES, ...OFFERS, ...WAYS].map((source) => pattern(source));
  /** One may say of oneself that it would be better to be dead. */
  readonly #toOthers = EGGS_ON.map((source) => pattern(source));

  /** `listed`: what an operator adds. */
  constructor(listed: readonly string[]) {
    this.#listed = pattern(alternatives(listed));
    this.#listedEnglish = new RegExp(` ${latinAlternatives(listed)} `);
  }

  /** `isOwn`: the line is a cry of the speaker's own. */
  inLine({ line, tight, asked }: Folded, { joined, all }: Tokens, speech: Speech, isOwn: boolean): boolean {
    if ((speech.isTold || speech.isSuffered) && !STILL_ASKS.test(asked)) return false;
    if (all.length > 1 && (ENGLISH_LURES.test(joined.trim()) || this.#listedEnglish.test(joined))) return true;
    if (!MAY_BE_LURE.test(tight)) return false;
    if (BEFORE_TRAIN.test(line)) return true;
    const isOfOthers = !speech.isOfSelf || speech.isAtYou;
    return (
      this.#listed.test(tight) ||
      this.#always.some((rule) => rule.test(asked)) ||
      ((!isOwn || speech.isAtYou || OFFERED.test(asked)) && this.#atHand.some((rule) => rule.test(asked))) ||
      (isOfOthers && this.#toOthers.some((rule) => rule.test(asked)))
    );
  }
}
