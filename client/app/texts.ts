/** The first screen. */
import type { NameProblem } from "../../shared/safety/name.ts";
import type { hairStyles, hats, Look } from "../../shared/walk/look.ts";

type Numbered = Readonly<Record<`${number}`, string>>;
type LookTexts = {
  readonly parts: Readonly<Record<keyof Look, string>>;
  readonly hair: Readonly<Record<(typeof hairStyles)[number], string>>;
  readonly hats: Readonly<Record<(typeof hats)[number], string>>;
  /** Names of the colours, in the order of the look's lists. */
  readonly skins: Numbered;
  readonly hairColours: Numbered;
  readonly coats: Numbered;
  readonly hatColours: Numbered;
};

const lookJa: LookTexts = {
  parts: {
    skin: "肌の色",
    hair: "髪型",
    hairColour: "髪の色",
    coat: "服の色",
    hat: "ぼうし",
    hatColour: "ぼうしの色",
  },
  hair: { short: "短い", bob: "ボブ", bun: "おだんご", long: "長い", spiky: "つんつん", none: "なし" },
  hats: {
    none: "なし",
    beret: "ベレー",
    knit: "ニット",
    straw: "麦わら",
    flower: "花",
    earmuffs: "耳あて",
  },
  skins: ["とても明るい", "明るい", "小麦色", "こんがり", "褐色", "濃い褐色"],
  hairColours: ["黒", "こげ茶", "茶", "明るい茶", "金", "灰", "白", "藤色"],
  coats: ["さんご", "若草", "空", "からし", "藤", "桃", "れんが", "あい"],
  hatColours: ["青", "緑", "赤", "黄", "紫", "白"],
};

const lookEasy: LookTexts = {
  parts: {
    skin: "はだの 色",
    hair: "かみの 形",
    hairColour: "かみの 色",
    coat: "ふくの 色",
    hat: "ぼうし",
    hatColour: "ぼうしの 色",
  },
  hair: { short: "短い", bob: "ボブ", bun: "おだんご", long: "長い", spiky: "つんつん", none: "なし" },
  hats: {
    none: "なし",
    beret: "ベレー",
    knit: "ニット",
    straw: "むぎわら",
    flower: "花",
    earmuffs: "耳あて",
  },
  skins: ["とても 明るい", "明るい", "小麦色", "日やけ", "茶色", "こい 茶色"],
  hairColours: ["黒", "こい 茶", "茶", "明るい 茶", "金", "はい色", "白", "むらさき"],
  coats: ["オレンジ", "みどり", "空の 色", "黄色", "むらさき", "ピンク", "赤茶", "青"],
  hatColours: ["青", "みどり", "赤", "黄色", "むらさき", "白"],
};

const lookEn: LookTexts = {
  parts: { skin: "Skin", hair: "Hair", hairColour: "Hair colour", coat: "Coat", hat: "Hat", hatColour: "Hat colour" },
  hair: { short: "Short", bob: "Bob", bun: "Bun", long: "Long", spiky: "Spiky", none: "None" },
  hats: {
    none: "None",
    beret: "Beret",
    knit: "Knitted",
    straw: "Straw",
    flower: "Flower",
    earmuffs: "Earmuffs",
  },
  skins: ["very light", "light", "wheat", "tan", "brown", "deep brown"],
  hairColours: ["black", "dark brown", "brown", "light brown", "blond", "grey", "white", "lilac"],
  coats: ["coral", "sage", "sky", "mustard", "lilac", "pink", "brick", "blue"],
  hatColours: ["blue", "green", "red", "yellow", "purple", "white"],
};

const problemsJa: Record<NameProblem, string> = {
  empty: "名前を入れてください。ひらがなでも、あだ名でも。",
  "too-long": "16文字までの名前にしてください。",
  invisible: "見えない文字や、表示をくずす文字が入っています。",
  reserved: "スタッフとまちがえられる言葉は使えません。べつの名前をどうぞ。",
  unfit: "この名前は使えません。べつの名前をどうぞ。",
};

export const ja = {
  welcome: {
    title: "さみしさは、だれにでも。",
    lead: "ふらっと来て、ひと休みして、ふらっと帰れる広場です。話しても、話さなくても、だいじょうぶ。",
    here_one: "いま、{{count}}人がいます",
    here_other: "いま、{{count}}人がいます",
    nobody: "いまは静かです。ひとりでも過ごせます。",
    unknown: "人数をたしかめています",
    offline: "いまは広場につながりません。もう一度ためしています。",
  },
  name: {
    label: "呼び名",
    hint: "本名でなくてかまいません。",
    another: "ほかの名前",
    problems: problemsJa,
  },
  look: {
    title: "見た目",
    random: "おまかせ",
    solid: "立体で見る",
    ...lookJa,
  },
  age: {
    title: "年れい（言わなくてもかまいません）",
    hint: "18さい未満の方は、しぐさと決まったことばで話せます。",
    unsaid: "言わない",
    "under-18": "18さい未満",
    adult: "18さい以上",
  },
  view: {
    title: "見え方",
    threeD: "立体（3D）",
    threeDHint: "最初に約{{size}}を読みこみます（写真1枚ほど）。",
    list: "リスト",
    listHint: "文字とボタンだけ。通信は少しだけで、読み上げにも向いています。",
    noWebgl: "この端末では立体を表示できません（WebGL2がありません）。リストなら同じ広場にいられます。",
    crashed: "前に立体の表示が止まったので、リストをおすすめします。",
  },
  enter: {
    asIs: "そのまま入る",
    talk: "いま話をきいてもらう",
    in3d: "立体で入ります（約{{size}}）。リストでも入れます。",
    inList: "リストで入ります。立体は、あとからでもえらべます。",
    chosen: "この姿で入る",
    alone: "ひとりで見てまわる",
    aloneHint: "「ひとりで」は、名前のない小さな光になります。",
    events: "イベントの予定",
    find: "困りごとから探す",
    see: "見るもの・さがすもの",
    practice: "まず練習する",
    practiceHint: "練習では、だれにも見えない場所で、歩き方をためせます。",
    invited: "お友だちのいる広場へ入ります。",
  },
  back: {
    title: "おかえりなさい",
    hint: "前にいた場所へもどれます。",
    button: "つづきから",
    locked: "この端末は閉じてあります。前の人が続けるときだけ、押してください。",
  },
  waiting: "広場へ向かっています…",
  waitingLong: "いまは広場につながりません。つづけてためしています。上の「相談先」は、このまま使えます。",
  waitingBack: "もどる",
  customise: "名前と見た目をえらぶ",
  footer: {
    anonymous: "登録はいりません。名前と見た目は、この端末だけに残ります。",
    devices: "マイクやカメラは使いません。",
  },
};

export const easy: typeof ja = {
  welcome: {
    title: "さみしい ときは、だれにでも あります。",
    lead: "ここは、来て 休んで 帰る 広場です。話しても いいです。話さなくても いいです。",
    here_one: "今、{{count}}人 います",
    here_other: "今、{{count}}人 います",
    nobody: "今は しずかです。ひとりでも できる ことが あります。",
    unknown: "人の 数を しらべて います",
    offline: "今は つながりません。もう一度 やって います。",
  },
  name: {
    label: "名前",
    hint: "本当の 名前で なくて いいです。",
    another: "ほかの 名前",
    problems: {
      empty: "名前を 書いて ください。",
      "too-long": "名前は 16文字までです。",
      invisible: "使えない 文字が あります。",
      reserved: "スタッフの ような 名前は 使えません。ほかの 名前に して ください。",
      unfit: "この 名前は 使えません。ほかの 名前に して ください。",
    },
  },
  look: {
    title: "見た目",
    random: "おまかせ",
    solid: "3Dで 見る",
    ...lookEasy,
  },
  age: {
    title: "年れい（言わなくても いいです）",
    hint: "18さいより 下の 人は、しぐさと 決まった ことばで 話します。",
    unsaid: "言わない",
    "under-18": "18さいより 下",
    adult: "18さい 以上",
  },
  view: {
    title: "見え方",
    threeD: "3D（立体）",
    threeDHint: "はじめに {{size}}くらい 読みこみます。写真 1まいと 同じくらいです。",
    list: "リスト（文字）",
    listHint: "文字と ボタンだけです。読みこむ りょうは 少しです。",
    noWebgl: "この スマホや パソコンでは 3Dが 見られません（WebGL2が ありません）。リストで 同じ 広場に 入れます。",
    crashed: "前に 3Dが 止まりました。リストが いいです。",
  },
  enter: {
    asIs: "そのまま 入る",
    talk: "今 話を きいて もらう",
    in3d: "3Dで 入ります（{{size}}くらい）。リストでも 入れます。",
    inList: "リストで 入ります。3Dは あとで えらべます。",
    chosen: "この すがたで 入る",
    alone: "ひとりで 見る",
    aloneHint: "「ひとりで」は、名前の ない 小さな 光に なります。",
    events: "イベントの よてい",
    find: "こまって いる ことから さがす",
    see: "見る もの・さがす もの",
    practice: "まず れんしゅうする",
    practiceHint: "れんしゅうは、だれにも 見えない ところで、歩く れんしゅうを します。",
    invited: "ともだちの いる 広場に 入ります。",
  },
  back: {
    title: "おかえりなさい",
    hint: "前の ところに もどれます。",
    button: "つづきから",
    locked: "前の 人の つづきに なります。本人だけ おして ください。",
  },
  waiting: "広場へ 行って います…",
  waitingLong: "今は 広場に つながりません。つづけて やって います。上の「相談先」は 使えます。",
  waitingBack: "もどる",
  customise: "名前と 見た目を えらぶ",
  footer: {
    anonymous:
      "名前や メールアドレスを 教えなくて いいです。ここでの 名前と 見た目は、この スマホや パソコンだけに のこります。",
    devices: "マイクや カメラは 使いません。",
  },
};

export const en: typeof ja = {
  welcome: {
    title: "Anybody can be lonely.",
    lead: "A square to drop in on, rest a while, and drop out of again. Talking is fine. So is not talking.",
    here_one: "{{count}} person is here now",
    here_other: "{{count}} people are here now",
    nobody: "Quiet just now. A good hour to rest.",
    unknown: "Looking how many people are here",
    offline: "The square cannot be reached just now. Trying again.",
  },
  name: {
    label: "Name",
    hint: "It need not be your real one.",
    another: "Another name",
    problems: {
      empty: "Please type a name. A nickname is fine.",
      "too-long": "Please use at most 16 characters.",
      invisible: "This holds characters that are invisible or break the display.",
      reserved: "Words that look like staff cannot be used. Please choose another name.",
      unfit: "This name cannot be used. Please choose another name.",
    },
  },
  look: {
    title: "Look",
    random: "Surprise me",
    solid: "See it in 3D",
    ...lookEn,
  },
  age: {
    title: "Age (you need not say)",
    hint: "Under 18, one talks with gestures and ready phrases.",
    unsaid: "I would rather not say",
    "under-18": "Under 18",
    adult: "18 or over",
  },
  view: {
    title: "View",
    threeD: "3D",
    threeDHint: "Loads about {{size}} once, like one photo.",
    list: "List",
    listHint: "Text and buttons only. Very little data, and good with a screen reader.",
    noWebgl: "This device cannot show 3D (WebGL2 is missing). The list takes you to the same square.",
    crashed: "3D stopped last time, so the list may be the better choice.",
  },
  enter: {
    asIs: "Go in as I am",
    talk: "Talk to somebody now",
    in3d: "Opens in 3D (about {{size}}). The list works as well.",
    inList: "Opens as a list. You can choose 3D later.",
    chosen: "Go in like this",
    alone: "Look around alone",
    aloneHint: "Alone, you are a small light without a name.",
    events: "Events",
    find: "Find help by worry",
    see: "Things to see",
    practice: "Practise first",
    practiceHint: "Practising, you try walking where nobody can see you.",
    invited: "You will join a friend's square.",
  },
  back: {
    title: "Welcome back",
    hint: "You can go back to where you were.",
    button: "Continue",
    locked: "This device was closed. Press only if it was you who was here.",
  },
  waiting: "On the way to the square…",
  waitingLong: "The square cannot be reached just now. Still trying. The help at the top works as always.",
  waitingBack: "Back",
  customise: "Choose a name and a look",
  footer: {
    anonymous: "No account. Your name and look stay on this device.",
    devices: "No microphone, no camera.",
  },
};
