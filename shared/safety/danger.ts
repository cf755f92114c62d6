/**
 * Dying and hurting oneself. One's own distress passes, always; a lure never: an invitation to die together, help offered in
 * dying, the details of a way, others egged on.
 */
import { alternatives, latinAlternatives } from "./alternatives.ts";
import { type Folded, pattern } from "./fold.ts";
import type { Speech } from "./speech.ts";
import type { Tokens } from "./words.ts";

const TOGETHER = "(?:一緒に|いっしょに|一諸に|共に|ともに|みんなで|二人で|ふたりで|誰か|だれか|同じ日に|仲間|道連れ)";
const INVITES = [
  // 一緒に死のう, 死んでくれる人, 逝きませんか
  `${TOGETHER}.{0,8}(?:死のう|死なな|死にま(?:せん|しょ)|死にませ|死んでくれ|死んで(?:ほしい|欲しい|もいい人|も?いいよ|あげる)|死ねる人|死ねたら(?:いい|楽)ね|死ぬ人|死にたい人|死ぬ(?:なら|の)(?:どう|怖くな)|しのう|しなない[?か]?|しにませんか|しにましょ|しんでくれ|逝こう|逝きま|逝って|逝ける|逝かない|いってくれる人|終わ(?:ろう|りま(?:せん|しょ)|らない[?か])|終わらせ(?:よう|ません|ない)|終わりにし(?:よう|ません|ない|ましょ)|飛び降り(?:よう|ません|ない|ましょ|る人)|飛ぼう|飛び込も|とびおりよう|吊ろう|吊りま|心中|自殺|消え(?:よう|ちゃお|ちゃい(?:ま|た)|てしまお)|死(?:ねば(?:いい|楽|怖くな)|んじゃお)|しんじゃお|消えま(?:せん|しょ)|消えてくれ|消えない[?か]|楽になろう|楽になりま|楽になれる方法|天国(?:に|へ)?(?:行|い)(?:こ|き)|あの世(?:に|へ)?(?:行|い)(?:こ|き))`,
  `(?:${TOGETHER}|どなたか).{0,6}(?:練炭|硫化水素|首吊|首つ|飛び降り|飛び込|入水|心中|樹海|自殺|(?<![a-z])od(?![a-z])|オーバードーズ)(?!.{0,10}(?:た|ていた)$)`,
  "(?:屋上|樹海|線路|踏切|橋の上|ビルの上).{0,14}(?:一緒に|いっしょに)(?:.{0,3})(?:行|い[くこっ])",
  "(?:練炭|硫化水素|首吊り|自殺|心中|飛び降り)(?:を)?(?:やる|する|します|やります|しよう(?!と|か)|やろう|予定)(?:.{0,8})(?:人|けど|から|方|一緒|どう)",
  "背中(?:を)?押(?:す|し)(?!.{0,6}(?:もら|くれ|ほし|てもら|された)).{0,12}(?:ホーム|屋上|橋|崖|飛|線路|死)|(?:ホーム|屋上|橋|崖|飛|線路|死).{0,12}背中(?:を)?押(?:す|し)(?:て(?:あげ|やる|やろ)|ます|$)",
  "(?:死にたい|しにたい|消えたい|終わりにしたい)(?:の|ん)?(?:なら|だったら).{0,8}(?:一緒|いっしょ|手伝|協力|方法|うち|連絡|おいで|声)",
  `${TOGETHER}.{0,6}(?:薬|くすり|眠剤|睡眠薬|錠剤)(?:を|飲|のも)`,
  "道連れ(?:に)?(?:なって|募集|いない|ほしい|探|さが|にな(?:る|れる)人)",
  "(?:死にたい|しにたい|消えたい)(?:者|もの|人)?(?:同士|どうし)",
  "(?:死|し)(?:のう|にましょう|にませんか|んでみない)(?:よ|ね|ぜ|一緒に|いっしょに|か$|$)(?<!と)",
  "(?:死にたい|しにたい|消えたい|自殺したい|自殺志願の?)(?:人|ひと|方|かた|仲間|子|やつ)(?:は|が|と|で|、|いたら|いる|いま|います|いない|いません|募集|集ま|来|おいで|連絡|声|一緒|いっしょ|へ|に)",
  "(?:自殺|集団自殺|心中|練炭|首吊り|飛び降り|自決)(?:する|できる|したい|の)?(?:人|仲間|相手|メンバー|オフ|サークル|グループ|パートナー|友だち|友達|同行者|場所)?(?:を)?(?:募集|集め|さがし|探し|募って|いませんか|いない[?か])",
  "(?:死ぬ|しぬ|逝く|自殺する)(?:の)?(?:が|は)?(?:怖い|こわい|不安|ひとり|一人)(?:の)?なら.{0,8}(?:一緒|いっしょ|付き合|つきあ|手伝|いく|逝く)",
  "(?:ひとり|一人)で(?:死|逝)(?:ぬ|く)(?:の|な).{0,8}(?:一緒|いっしょ|付き合|つきあ|わたしも|私も|俺も|僕も)",
  "(?:あの世|天国|向こう)(?:に|へ|で)(?:一緒に|いっしょに)?(?:行こう|いこう|行きませんか|会おう|待ってる)",
];
const OFFERS = [
  "(?:死|しぬ|自殺|逝く|首吊り|飛び降り|終わら|終わりに).{0,8}(?:手伝(?:う|い(?:ます|ましょ|たい)|って(?:あげ|やる|くれる人|くれる方)|おう|える|えます)|てつだ(?:う|って(?:あげ|やる)|える|おう)|手助けし|手を貸(?:す|し(?:ます|てあげ))|サポートし(?:ます|てあげ)|協力し(?:ます|てあげ|ましょ)|背中(?:を)?押し)",
  "(?:手伝(?:う|い(?:ます|ましょ)|って(?:あげ|やる)|おう)|手を貸す|協力する).{0,6}(?:死|自殺|逝)",
  "(?:殺|ころ)して(?:あげ|やろう|やる(?:よ|から)|さしあげ|ほしい(?:なら|人)|ほしかったら)",
  "(?:楽に|らくに)(?:して|させて)(?:あげ|やる|やろう)",
  "(?:死|しん|自殺|逝|首吊|終わ).{0,12}(?:方法|ほうほう|やり方|やりかた|仕方|しかた|手段|コツ|マニュアル|サイト|薬)(?:.{0,6})(?:教え(?:る|ます|てあげ|よう|られ)|おしえ(?:る|ます|てあげ|よう)|知って(?:る|ます|いる)(?:よ|から|$|け?ど|ので)|しって(?:る|ます)よ?|ある(?:よ|から)|あります|詳しい(?:よ|です)|まとめ(?:た|て)|送る|貼る|見せる|伝授)",
  "(?:死に方|逝き方|自殺方法|自殺の(?:やり方|仕方|方法))(?:なら|は|を|、|も)?.{0,6}(?:教え(?:る|ます|てあげ|よう)|おしえ(?:る|ます|てあげ)|知って(?:る|ます)|詳し|一番)",
];
/** Means, by which one dies or hurts oneself. */
const MEANS =
  "(?:首吊り?|吊るの|吊れば|吊ったら|首つり|くびつり|首を吊|首をつ|クビツリ|練炭|れんたん|硫化水素|りゅうかすいそ|飛び降り|とびおり|飛び込み|とびこみ|投身|入水|感電|一酸化炭素|排ガス|ヘリウム|農薬|毒|過剰摂取|オーバードーズ|(?<![a-z])od(?![a-z])|大量に?飲|\\d+錠|[何数]百錠|錠.{0,3}飲|薬.{0,6}飲め|睡眠薬|鎮痛剤|市販薬|ロープ|ドアノブ|刃物|包丁|カッター|手首|動脈|静脈|凍死|餓死|線路|ホーム|屋上|橋から|樹海|高いところ|\\d+階|線なら|この方法|この薬)";
const WAYS = [
  `${MEANS}.{0,14}(?:苦し(?:くない|まない|まず|みがない|まなくて)|痛くない|痛みなし|確実に|確実(?:だ|です|らし)|必ず死|絶対死|楽に(?:死|逝|い[けく]|終)|楽(?:だよ|らしい|だ(?:って|し|ぞ)|です?よ|らし)|一番楽|いちばん楽|おすすめ|オススメ|お勧め|すぐ(?:死|逝|終)|一瞬(?:だ|で(?:す|終|済|いけ|逝|死)|らし|$)|簡単に(?:死|逝|終)|死ねる(?!か(?:な|も)|の(?:か|かな)|なら)|しねる(?:よ|らしい|って)|逝ける|致死|失敗しない|成功率)`,
  "[0-9]+錠(?:.{0,6})(?:いける|いけます|足りる|十分|じゅうぶん|で死|で逝|確実)(?!か)",
  "(?:苦しまずに|苦しまないで|痛くなく|確実に|楽に|らくに|簡単に|一瞬で|眠るように)(?:死ね|しね|逝け|い[けく])(?:る(?:よ|から|らしい|って|んだ|し|ところ|場所を|薬)|ます(?:よ|$)|た人)",
  "(?:致死量|適量|何錠|何ミリ)(?:は|が|で)?.{0,6}(?:\\d|だよ|です|くらい|飲めば)(?!.{0,6}(?:ですか|かな|教えて))",
  "(?:練炭|硫化水素|ヘリウム)(?:なら|は|も|が)?(?:ある|あります|持って|用意|買)(?!た(?:の|かな))",
  "(?:ロープ|睡眠薬|農薬|薬)(?:なら|は|も|が)?(?:.{0,4})(?:ある(?:よ|から|けど|、|し)|あります|持って(?:る|ます)(?:よ|から)|用意(?:し|でき|ある|する)|買って(?:ある|おく|きた)|売(?:る|って|り)|譲|分けて(?:あげ|も)|あげる|送る)",
];
const EGGS_ON = [
  "(?:死んだ|しんだ|消えた|逝った|自殺した|飛び降りた|いなくなった)(?:ほう|方)(?:が)?(?:いい|楽|良い|マシ|まし|幸せ|世のため|みんなの|身のため|ええ)(?:よ(?!ね)|じゃん|じゃない[?か]|んじゃ|と思うよ|と思いますよ|ですよ|ぞ|って$|$)",
  "(?:死|し)ねば(?:楽に?な(?:る|れる)(?:よ|$|んじゃ|から|って)|楽だ?よ|解決|終わるよ|いいじゃん|いいんじゃない|\\?|$|どう)",
  "(?:死んだら|しんだら|死んじゃえば|逝けば|飛び降りれば|飛べば|吊れば|切れば|消えれば|自殺すれば)(?:.{0,4})(?:楽(?:に|だ)(?:な?れ?る)?(?:よ|から|って|ぜ|$)|解放される(?:よ|$)|すっきりするよ|幸せになれる(?:よ|$)|[?]|いいじゃん|いいんじゃない|いいのに|どう|$)(?!かな|のか|なって)",
  "(?:早く|はやく|さっさと|とっとと|いっそ|もう)(?:.{0,4})(?:死(?:ん(?:で(?:くれ|しまえ|みろ|みな|よ|ほしい)|じゃえ|どけ)|になよ|になさい|にな$)|飛(?:び降り(?:ろ|な(?:よ|$|さい)|て(?:みろ|くれ|しまえ|よ$)|ちゃえ|れば)|べ(?:よ|$)|びなよ|び込(?:め|みな))|吊(?:れ(?:よ|$|ば)|りなよ)|逝(?:け|って(?:くれ|よ)|きなよ)|首(?:吊れ|つれ|吊りな))",
  "(?:飛んじゃえ|飛んでしまえ|飛べば[?]|吊っちゃえ|切っちゃえ(?:ば[?]|よ|$)|逝っちゃえ|飛んだら[?]|吊ったら[?])",
  "(?:死んじゃえ|しんじゃえ|死んどけ|死んでみ(?:ろ|な|れば|たら[?]|て)|死んでしまえ|死になよ|しになよ|自殺し(?:ろ|な(?:よ|さい)|ちゃえ|てみ(?:ろ|な|れば)|たら[?])|首(?:を)?(?:吊|つ)(?:れ(?:よ|ば|$)|りな(?:よ|$)|ったら[?])|飛び降り(?:ろ|な(?:よ|さい|$)|ちゃえ|てみ(?:ろ|な|れば|たら)|たら[?]|れば)|飛び込(?:め(?:よ|ば|$)|みなよ|んでみ(?:ろ|な|れば)))(?!(?:いい|良い|よい|楽)(?:かな|のかな|のか|の[?$]))",
  "(?:リスカ|りすか|リストカット|自傷|アムカ|レグカ|(?<![a-z])od(?![a-z])|オーバードーズ|切る(?:と|の)|切れば|切ったら|血を見|手首)(?:.{0,8})(?:すれば(?:いい|楽|すっきり|\\?|$)|(?:楽|すっきり|落ち着|スッキリ|実感)(?:.{0,6})(?:よ|から|おすすめ)|試して|しなよ|しろよ|してみ(?:な|ろ|て|たら|れば)|すると(?:楽|気持ち|すっきり|落ち着)(?:.{0,4})(?:よ|から)|やってみ(?:な|て|ろ|たら|れば)|おすすめ|オススメ|一緒にし(?:よ|ませ)|いっしょにし(?:よ|ませ)|しよう(?:よ|$)|楽になる(?:よ|から)|気持ち?い?い(?:よ|から)|すっきりする(?:よ|から))",
  "(?:死ぬ|しぬ|飛ぶ|切る|自殺する)(?:勇気|覚悟|度胸|気)(?:が|も)?(?:あ|でき)(?:る|た)?(?:なら|ん?だったら)",
  "(?:お前|おまえ|あなた|あんた|君|きみ)(?:が|の)(?:死|自殺|消え|いなくな).{0,6}(?:待|望|願|楽しみ|期待|ほし|嬉し|うれし|喜|みんな)",
  "(?:もっと|もう少し)?(?:深く|ふかく|縦に|たてに|太い血管|動脈)(?:.{0,3})(?:切(?:りな|れ(?:ば(?!よかった)|よ|$)|って(?:みな|みて|みろ)|ると(?:いい|確実))|刺(?:せ|しな))",
  "(?:生きてる?|生きる|存在する)(?:価値|意味|資格|必要)(?:が|は|も)?な(?:い|ん?だ)(?:んだ)?(?:から)?(?:.{0,3})(?:死|消え|逝|飛)(?!に?たい|んでもいい|のう|ぬしか)",
];

const ENGLISH_LURES = new RegExp(
  [
    "\\b(?:let's|lets|wanna|want to|shall we|should we|could we|can we|we (?:could|should|can|will)|anyone|somebody|someone)(?: \\w+){0,3} (?:die|kill ourselves|end it|end our lives|jump|overdose|go)(?: \\w+)? together\\b",
    "\\b(?:die|kill (?:myself|yourself|ourselves)|end it|jump|overdose|suicide|leave this world|cross over) (?:with (?:me|us|you|someone|somebody)|together)\\b(?<!without me)",
    "\\b(?:looking for|need|want|seeking|find|searching for|anyone up for|join my|join our) (?:a |an |someone |somebody |people )?(?:suicide|death|self harm|to die with|who want to die|to kill myself with)(?: (?:partner|pact|buddy|friend|group|club|mate))?\\b",
    "\\b(?:i|we) (?:can|could|will|would|may|might|want to|am going to) help (?:you|u|ya|anyone|them) (?:to )?(?:die|kill|end|do it|jump|leave this|pass away|overdose)\\b|\\b(?:i'?ll|i'd|let me|happy to|glad to) help (?:you|u) (?:to )?(?:die|kill|end (?:it|your)|jump|overdose)\\b|\\bi(?:'ll| will| can| could) (?:kill you (?:gently|painlessly|if you want)|end it for you|put you out of)\\b",
    "\\b(?:painless|easy|easiest|quick|quickest|best|sure|reliable|peaceful|fastest|foolproof) (?:way|ways|method|methods|option) (?:to|of|for) (?:die|dying|kill|killing|end|ending|go out|suicide|overdos)",
    "\\b(?:i|we) know (?:a |some |the |of )?(?:\\w+ ){0,2}(?:way|ways|method|methods|site|forum|drug|pill|pills) (?:to|that|of|for) (?:\\w+ )?(?:die|dying|kill|end|suicide)",
    "\\b(?:you|u|you'd|you'll|ya) (?:should|could|ought to|might as well|may as well|need to|must|better|deserve to|can)(?: (?:just|really|all|better|as well|simply|go and|go|totally))* (?:die|kill (?:yourself|urself)|jump|hang yourself|end (?:it|yourself|your life)|be dead|cut yourself|overdose|slit|not be alive|disappear forever|unalive)\\b",
    "\\b(?:just|go|please|do it and|do everyone a favou?r and|why don't you|why dont you|why not|go ahead and|do the world a favou?r and|hurry up and|now) (?:go )?(?:and )?(?:jump|die|kill (?:yourself|urself)|hang yourself|end (?:it|yourself|your life)|overdose|slit your|cut yourself|unalive yourself|disappear forever)\\b(?! (?:into|in the|rope|to the|for joy|the queue|a little|around))",
    "\\b(?:die|suicide|kill|jump|end it|dying|dead|overdose)\\b.*\\b(?:do (?:it|this) (?:together|with (?:me|you))|together with me|with you together)\\b|\\b(?:get|give|sell|send|find) you (?:something|stuff|pills|a drug|drugs)(?: \\w+)? (?:that|to|which) (?:\\w+ )?(?:ends?|die|kill|stops? (?:your|the) heart)\\b",
    "\\b(?:enough|got|have|bought|brought) (?:\\w+ )?(?:pills|rope|charcoal|helium|poison|nitrogen|drugs)(?: \\w+)? (?:for|with) (?:both|two|you|us|all|everyone)\\b",
    "\\bdo it (?:just )?(?:jump|die|kill|end it|now and die)\\b|\\bjust do it\\b(?=.*\\b(?:die|dead|jump|kill|bridge|pills)\\b)|\\b(?:die|dead|jump|kill|pills)\\b.*\\bjust do it\\b",
    "\\b(?:swallow|take|drink|eat) (?:the |a |your |all (?:of )?(?:the |your )?|an? )?(?:whole |entire |full )?(?:bottle|box|pack|lot|\\d+|hundred|fifty|all)(?: of)?(?: the| your| those)? ?(?:pills?|tablets?|meds|medicine|tylenol|bleach|paracetamol|sleeping pills|acetaminophen)?\\b(?=.*\\b(?:painless|die|dead|peaceful|sleep forever|over|won't feel|wont feel|quick|easy|never wake|pills?|bleach)\\b)(?<!i (?:take|swallow|drink).*)",
    "\\bcut (?:deeper|deep|vertically|down not across|along the vein|your (?:wrists?|arms?|veins?)|yourself)\\b|\\b(?:cutting|self harm|burning yourself|starving) (?:helps|feels good|will help|is (?:fun|great|good)|makes (?:it|you) (?:better|feel))\\b|\\btry (?:cutting|self harm|overdosing|hanging)\\b",
    "\\b(?:you'?d|you would|you will|you'?ll|ur|you are|you're|everyone(?:'d| would)?(?: be)?|the world(?:'d| would)?(?: be)?|they(?:'d| would)?(?: be)?) (?:be )?better(?: off)? (?:dead|without you|if you (?:die|died|were dead|were gone|killed))\\b",
    "\\b(?:everyone|everybody|nobody|they all|we all|people) (?:wants?|would love|hopes?|wishes?|will be happy if|would be happy if|would be happier if) (?:you|u|for you) (?:to )?(?:die|dead|died|gone|kill|jump)\\b",
    "\\b(?:hope|wish) (?:you|u) (?:die|died|were dead|kill yourself|jump|get cancer)\\b",
    "\\b(?:bleach|nitrogen|helium|charcoal|cyanide|hanging|the rope|a rope|noose|the train|a bridge|jumping)(?: \\w+){0,3} (?:is|are|works|would be|works best)(?: \\w+){0,2} (?:painless|quick|quickest|easy|easiest|best|peaceful|works|sure|fast|certain)\\b",
    "\\b(?:death|dying) (?:is|will be|would be) (?:\\w+ )?(?:better|sweet|freedom|beautiful|peaceful)(?: \\w+)? (?:join|come|try|do it|for you)\\b",
  ].join("|"),
);

/** Ways are asked for, which is a cry and not an offer. */
const ASKS_FOR_WAY = pattern(
  "(?:死ね|しね|死ぬ|逝け|自殺).{0,6}(?:方法|薬|やり方|場所|ところ)(?:が|は|を|って|とか|も)?.{0,6}(?:教えて(?!あげ|やる)|おしえて(?!あげ|やる)|ない(?:かな|です|の|か|$)|ある(?:かな|の|んですか|んだろ)|あります|知りたい|探してる|さがしてる|調べ|知らない|ください|ほしい|検索|ばかり)",
);

const OWN = [
  "(?:死|し|氏)に(?:たい|たく(?!な)|たか|てえ|てぇ|たすぎ|たみ)(?!人|ひと|方|仲間)",
  "(?:消え|きえ|いなくなり|逝き|いき|終わらせ|終わりにし|眠ったまま|溶けてなくなり)たい",
  "(?:消えて|いなくなって|死んで|終わらせて|終わって)(?:しまいたい|しまおう|なくなりたい|しまえたら|しまえば(?:いい|楽)|も?いい(?:かな|や|です|$|と思)|ほしいと思われ)",
  "(?:生きて(?:い)?(?:る|く|て)(?:の|こと|意味|価値|資格|理由|気力|だけで)?(?:が|は|も|に)?(?:.{0,4})(?:つら|辛|しんど|いや|嫌|疲れ|つかれ|ない|無い|わから|分から|無理|苦し|むなし|いいのか))",
  "生きて(?:い)?(?:たくな|けない|いけない|く自信|る価値|られない|いられない|ちゃいけない|てもしょうがな|ても仕方|てごめん)",
  "(?:生きる|生きてく|生きていく)(?:の|意味|気力|理由|価値|力|希望|資格)?(?:が|は|も|に)?(?:.{0,3})(?:つら|辛|しんど|いや|嫌|疲れ|つかれ|ない|無い|なくし|失|わから|分から|無理|むり|苦し)",
  "(?:もう|ほんとに|本当に|すでに)?(?:限界|げんかい)(?:です|だ|かも|$|、|で|が|を|なん|に|み|っぽ|！|何|なに)",
  "もう(?:.{0,3})(?:無理|むり|だめ|ダメ|駄目|やだ|嫌だ|いやだ|疲れた|つかれた|終わり|おわり|耐えられ|たえられ|頑張れ|がんばれ|生きられ|全部)",
  "(?:自殺|じさつ|自死)(?:を|が|も|は|の|する)?(?:.{0,6})(?:考え|かんが|したい|しそう|したく|しよう|する(?:しか|かも|つもり|こと)|未遂|願望|頭|試み|失敗|計画|決行|します|しようと)",
  "(?:リスカ|りすか|リストカット|アムカ|レグカ|自傷|じしょう)",
  "(?<![a-z])od(?![a-z])(?:し|を|で|が|する|した|ばかり)|オーバードーズ",
  "(?:薬|くすり|眠剤|睡眠薬|錠剤)(?:.{0,8})(?:飲んで?(?:しま|じゃっ|ちゃっ)|飲みすぎ|のみすぎ|たくさん飲|いっぱい飲|大量|ためて|全部飲)",
  "(?:腕|手首|うで|足|体)(?:を|が|に)?(?:.{0,4})(?:切(?:って(?:しま|る|い)|っちゃ|りたい|った)|傷だらけ|傷つけ)",
  "(?:死|しぬ)(?:ぬ)?(?:しか|しかない|以外|ことばかり|ことしか|こと(?:を|ばかり|しか|が)(?:考|頭)|の(?:が|は)怖|ほうが楽|勇気)",
  "(?:死の|しの)うと|(?:死|し)のうかな|死ぬつもり|死ぬ(?:ね|から)$|死んで(?:も|しまっても)(?:いい|かまわ|誰も|だれも)|死んだ(?:ほう|方)が(?:いい|まし|マシ|楽)|死ねば(?:いい(?:のかな|かな|んだ|です|の[?]|のか)|楽|よかった|良かった)|死ねたら|死ねない|死なせて|死んだら楽",
  "(?:首(?:を)?(?:吊|つ)|くびつ|飛び降り|とびおり|飛び込|とびこ|身を投げ|ロープ|屋上|遺書|身辺整理|樹海)(?:.{0,8})(?:たい|よう(?:か|と)|たら|そう(?:に|で)|考え|たくな|書い|準備|買った|買って|しか|した|しま|れば(?:楽|いいかな|いいの))",
  "(?:死んだ|亡くなった|天国の|あの世の)(?:.{0,8})(?:ところ|とこ|そば|もと|元|隣)(?:に|へ)(?:行きたい|いきたい|逝きたい|行けたら)|消えられ(?:たら|る)|消えれたら",
  "(?:息(?:を)?する|呼吸する|起きる|食べる|存在する|目を開ける)(?:の|こと)(?:も|が|すら|さえ)(?:つら|辛|しんど|苦し|いや|嫌|できな)",
  "(?:飛び込もう|飛び降りよう|吊ろう|死のう|切ろう|飲もう)と(?:し(?:て|た)|思(?:って|った|う))",
  "(?:生まれて|産まれて|うまれて)(?:こ|来)(?:な|なき)(?:ければ|きゃ|けれ)",
  "(?:なん|何)で(?:まだ)?(?:生きて|生まれ)",
  "(?:わたし|私|自分|俺|僕|ぼく|あたし|おれ)(?:なんか|なんて|さえ|が|は|だけ)?(?:いない|いなく|居ない|居なく|消え|死ね|死ん|生きて(?:る|い))(?:.{0,10})(?:いい|楽|まし|価値|意味|迷惑|かまわ|かわら)",
  "(?:いなくな|居なくな|消え)(?:った|れ|って)(?:.{0,6})(?:ほうが|方が|誰も|だれも|気づか|みんな|いいの(?:に|かな)|楽)",
  "(?:殺|ころ)して(?:ほしい$|ほしい(?!人|なら|やつ)|欲しい(?!人|なら)|くれ(?!る人)|ください|下さい|よ(?:$|、|もう))",
  "(?:助けて|たすけて)(?:$|ください|くれ|ほしい|よ|欲しい|お願い|誰か|だれか)|(?:誰か|だれか|お願い|おねがい)(?:.{0,3})(?:助け|たすけ)",
  "(?:殴|なぐ|蹴|叩|たた|暴力|首を?(?:絞|し)め|怒鳴|監禁|虐待|性被害|痴漢|襲)(?:られ|かれ|を(?:受|ふる|振)|され|に(?:あっ|遭)|めら)(?:て|た|ま|る|い|って)",
  "(?:レイプ|強姦|乱暴|性的虐待|性暴力|いたずら|盗撮|ストーカー)(?:され|に(?:あ|遭)|を(?:受|うけ)|の被害)",
  "生きて(?:て|いて)も(?:.{0,6})(?:ない|仕方|しょうが|意味)",
  "(?:逃げたい|にげたい|逃げ出したい|帰りたくない|家にいたくない|居場所がない|楽になりたい|らくになりたい|ぜんぶ終わ|全部終わ|早く終わりたい|目が覚めな|起きたくない|(?:朝|明日|あした|あす)(?:が|なんて|なんか)?来なければ)",
  "死にそう(?:だし|で、もう|なくらい(?:つら|辛|苦し))",
  `(?:自分|わたし|私|俺|僕)(?:が|は|のこと|のことが|って|を)(?:.{0,6})(?:クズ|くず|ゴミ|ごみ|きもい|気持ち?悪|大嫌い|許せない|価値|いらない|消したい|殺したい|死ね|傷つけ)`,
];
const ENGLISH_OWN = new RegExp(
  [
    "\\b(?:want|wanna|wants|wanting|wish|ready|going|gonna|plan|planning|need|decided|trying|tried|like|love|rather|about) (?:to |i (?:could|can|was|were|would) |i'd )?(?:just )?(?:die|kill myself|end (?:it all|it|my life|everything|things)|be dead|dead|disappear|not exist|hang myself|jump (?:off|in front)|sleep forever|never wake up|unalive myself|stop existing|hurt myself|cut myself)\\b|\\bi (?:might|may|will|could|would|should)(?: just)? (?:die|jump off|jump from|do it tonight|kill)\\b",
    "\\b(?:kill|killing|hurt|hurting|cut|cutting|harm|harming|hang|hanging|starve|burn|unalive|hate) myself\\b|\\bself ?harm(?:ed|ing|s)?\\b|\\bkms\\b|\\bsuicidal\\b|\\bmy suicide\\b|\\bsuicide (?:is|seems|attempt|note|thoughts)\\b|\\bthoughts? of suicide\\b|\\bthinking (?:of|about) suicide\\b",
    "\\bend(?:ing)? (?:my (?:own )?life|it all|my pain)\\b|\\b(?:it all|everything|my life|the pain|this pain|life) (?:to|would|will|should|could) (?:just )?(?:end|stop|be over)\\b",
    "\\b(?:don't|dont|do not|didn't|not) (?:really |even )?(?:want|wanna|wish|deserve|feel like) (?:to )?(?:live|be alive|be here|wake up|exist|living|being alive|be born|go on|continue|life|keep going)\\b|\\bwish i (?:was|were|had) (?:dead|never (?:been )?born|never woke|not (?:alive|here|born)|gone)\\b|\\btired of (?:living|life|being alive|existing|everything)\\b",
    "\\b(?:can't|cant|cannot|can not) (?:do (?:this|it)|go on|take (?:this|it)|keep (?:going|doing)|handle (?:this|it)|live like|cope|bear|stand (?:this|it|living))(?: \\w+)?(?: (?:anymore|any more|any longer|much longer))?\\b(?! (?:lecture|music|heat|cold|noise))",
    "\\b(?:nobody|no one|noone|who) (?:would|will|even)(?: \\w+)? (?:miss|notice|care|cry|remember)(?: \\w+)?(?: if i)?\\b|\\bbetter (?:off )?without me\\b|\\b(?:better off|would be better) (?:if i|dead)\\b(?<!you'd be better off dead)",
    "\\b(?:no|any|a|the|much) (?:reason|point|will|hope) (?:to|in|of|for) (?:live|living|go on|going on|being alive|keep)\\b|\\b(?:isn't|isnt|not|no longer|hardly) worth (?:living|it anymore|anything)\\b|\\b(?:i'm|im|i am|i feel|i'm so|feel(?:ing)?)(?: \\w+){0,4} (?:worthless|hopeless|a burden|empty inside|dead inside|unlovable|a waste)\\b",
    "\\b(?:hits?|beats?|hurts?|hitting|beating|abus(?:es|ed|ing)|chok(?:es|ed)|rap(?:ed|es)|molest(?:ed|s)|assault(?:ed|s)|kick(?:s|ed)|slap(?:s|ped)|touches) me\\b(?! up| hard| like| different)|\\b(?:was|am|been|being|got) (?:raped|abused|beaten|molested|assaulted|stalked|sexually)\\b|\\bdomestic violence\\b",
    "\\b(?:took|taken|swallowed|overdosed|overdosing|overdose|take)(?: \\w+){0,2} (?:too many|all (?:my|the)|a lot of|whole bottle|so many) ?(?:of )?(?:my |the )?(?:pills|tablets|meds|medicine)\\b|\\bi overdosed\\b|\\bhelp me please\\b|\\bplease help me\\b|\\bsomebody help\\b|\\bsomeone help me\\b|\\bat my limit\\b|\\b(?:i'm|im|i am) (?:done|finished|giving up) (?:with (?:life|everything|this life)|on life|living)\\b|\\bgive up on life\\b|\\bwhy am i (?:even |still )?(?:alive|here|living)\\b|\\bi hate (?:my life|being alive|living)\\b",
  ].join("|"),
);
/** Words of dying that are about laughter, sleep, hunger. */
const FIGURATIVE = pattern(
  "(?:笑い|わらい|笑って|眠|ねむ|暑|寒|腹|おなか|お腹|空腹|恥ずかし|かわい|可愛|尊|うれし|嬉し|おいし|美味し|忙し|怖|暇|ひま|辛口|面白|おもしろ|推し)(?:.{0,5})(?:死に(?:そう|かけ)|死ぬ|しにそう|しぬ)",
);

export type Danger = "none" | "distress" | "lure";

export class Dangers {
  readonly #listed: RegExp;
  readonly #listedEnglish: RegExp;
  readonly #lures: readonly RegExp[];
  readonly #eggsOn: readonly RegExp[];
  readonly #own: readonly RegExp[];

  /** `lures`: what an operator adds to what is held always. */
  constructor(lures: readonly string[]) {
    this.#listed = pattern(alternatives(lures));
    this.#listedEnglish = new RegExp(` ${latinAlternatives(lures)} `);
    this.#lures = [...INVITES, ...OFFERS, ...WAYS].map((source) => pattern(source));
    this.#eggsOn = EGGS_ON.map((source) => pattern(source));
    this.#own = OWN.map((source) => pattern(source));
  }

  isLure({ tight, asked }: Folded, { joined, all }: Tokens, speech: Speech): boolean {
    if (speech.isTold) return false;
    const isOfOthers = !speech.isOfSelf || speech.isAtYou;
    if (all.length > 1 && (ENGLISH_LURES.test(joined.trim()) || this.#listedEnglish.test(joined))) return true;
    if (!MAY_BE_LURE.test(tight)) return false;
    return (
      this.#listed.test(tight) ||
      this.#lures.some((rule) => rule.test(asked)) ||
      (isOfOthers && this.#eggsOn.some((rule) => rule.test(asked)))
    );
  }

  isDistress({ tight }: Folded, { joined, all }: Tokens): boolean {
    if (all.length > 0 && ENGLISH_OWN.test(joined)) return true;
    if (this.#own.some((rule) => rule.test(tight))) return !FIGURATIVE.test(tight) || MORE_THAN_FIGURATIVE.test(tight);
    return false;
  }

  /** Somebody asks for a way to die: it passes, and a person looks. */
  asksForWay({ tight }: Folded): boolean {
    return ASKS_FOR_WAY.test(tight);
  }
}

const MAY_BE_LURE = pattern(
  "道連れ|背中|眠剤|死|しぬ|しの|しに|しん|しね|逝|自殺|心中|殺|ころし|首|吊|練炭|飛|とび|切|リスカ|自傷|アムカ|od|オーバ|薬|錠|終わ|消え|天国|あの世|致死|楽に|硫化|ヘリウム",
);
const MORE_THAN_FIGURATIVE = pattern("死んでもいい|死にたい|しにたい|消えたい|限界|自殺|生きて");
