/** Names of places and of what bodies do, for both views. */
import type { Texts } from "../../shared/campaign/language.ts";
import type { Gait } from "../../shared/walk/gait.ts";
import type { ZoneId } from "../../shared/walk/map.ts";

// A type, not an interface: only so can i18next see its keys.
type Place = { readonly name: string; readonly about: string };
interface WalkTexts {
  readonly zones: Readonly<Record<ZoneId, Place>>;
  readonly gaits: Readonly<Record<Gait, string>>;
}

export const ja: WalkTexts = {
  zones: {
    gate: { name: "はじまりの門", about: "入口です。六つの灯りは、六つの悩みをあらわしています。" },
    plaza: { name: "ひだまり広場", about: "光の木のまわりにベンチがあります。座って、ぼんやりしてもかまいません。" },
    consultation: {
      name: "相談の小道",
      about: "静かに話すための八つの小屋。相談員が、文字で話を聞きます。無料で、名前はいりません。",
    },
    telephone: { name: "電話の家", about: "電話で話せる窓口を案内する家。番号は画面の上の「相談先」にもあります。" },
    finder: { name: "みちしるべ", about: "案内役のいる場所。行きたいところまで、いっしょに歩きます。" },
    campfire: { name: "たき火", about: "火のそばに座って、だまっていっしょにいる場所です。話さなくて大丈夫。" },
    hints: { name: "ヒントの森", about: "木々のあいだに切り株があります。ひと休みにどうぞ。" },
    hall: { name: "つどいのホール", about: "舞台と二百の席。講座やイベントをひらくところです。" },
    fundraising: { name: "応援のつくり方", about: "団体を支えるお金のことを学ぶ、三十席のコーナーです。" },
    concert: { name: "音楽の庭", about: "小さな音楽堂のまわりの、丸太の席。" },
    signs: { name: "気づきの小道", about: "身近な人のさみしさに気づくための、七枚の板がならぶ道です。" },
    data: { name: "数字のテーブル", about: "さみしさを感じている人がどのくらいいるかを、小さな人形であらわします。" },
    map: { name: "日本の地図", about: "地面いっぱいの地図。歩いて、各地を思いうかべてみてください。" },
    stands: { name: "団体の小道", about: "人のつながりをつくる団体の屋台がならびます。" },
    posters: { name: "ポスターの壁", about: "呼びかけのポスターを貼る壁です。" },
    videos: { name: "動画のコーナー", about: "活動のようすを見るための画面と席があります。" },
    tables: { name: "おしゃべりテーブル", about: "六つのテーブルに八席ずつ。聞いているだけでも歓迎です。" },
  },
  gaits: {
    idle: "立っている",
    walk: "歩いている",
    run: "小走りしている",
    sit: "座っている",
    wave: "手をふる",
    bow: "おじぎをする",
    clap: "拍手する",
    nod: "うなずく",
    think: "考える",
    heart: "ハートを送る",
  },
};

export const easy: WalkTexts = {
  zones: {
    gate: { name: "はじまりの門", about: "ここは 入口です。6つの あかりが あります。" },
    plaza: { name: "ひだまり広場", about: "大きな 光の木が あります。ベンチに すわって 休めます。" },
    consultation: {
      name: "相談の小道",
      about: "しずかに 話す 小さな 家です。相談の人が 文字で 話を 聞きます。お金も 名前も いりません。",
    },
    telephone: { name: "電話の家", about: "電話で 話せる ところを 教える 家です。番号は 上の「相談先」に あります。" },
    finder: { name: "みちしるべ", about: "案内の なかまが います。行きたい ところへ いっしょに 行きます。" },
    campfire: { name: "たき火", about: "火の そばに すわる ところです。話さなくても いいです。" },
    hints: { name: "ヒントの森", about: "木が たくさん あります。すわって 休めます。" },
    hall: { name: "つどいのホール", about: "ぶたいと 200の いすが あります。話を 聞く ところです。" },
    fundraising: {
      name: "お金を あつめる コーナー",
      about: "団体を 助ける お金の ことを 勉強する ところです。いすが 30 あります。",
    },
    concert: { name: "音楽の庭", about: "音楽の ための ところです。木の いすが あります。" },
    signs: { name: "気づきの小道", about: "近くの 人が さみしいと 感じて いないか、気づく ための 道です。" },
    data: { name: "数字のテーブル", about: "さみしい 人が どのくらい いるか、人形で 見せます。" },
    map: { name: "日本の地図", about: "地面に 日本の 地図が あります。上を 歩けます。" },
    stands: { name: "団体の小道", about: "人を 助ける 団体の 店が ならびます。" },
    posters: { name: "ポスターの壁", about: "ポスターを はる かべです。" },
    videos: { name: "動画のコーナー", about: "動画を 見る ところです。いすが あります。" },
    tables: { name: "おしゃべりテーブル", about: "テーブルが 6つ あります。聞くだけでも いいです。" },
  },
  gaits: {
    idle: "立っている",
    walk: "歩いている",
    run: "少し 走っている",
    sit: "すわっている",
    wave: "手を ふる",
    bow: "おじぎを する",
    clap: "はくしゅを する",
    nod: "うなずく",
    think: "考える",
    heart: "ハートを おくる",
  },
};

export const en: WalkTexts = {
  zones: {
    gate: { name: "Beginning Gate", about: "The way in. Its six lanterns stand for six kinds of worry." },
    plaza: { name: "Sunny Plaza", about: "Benches around the tree of light. Sit down and let your mind wander." },
    consultation: {
      name: "Listening Lane",
      about:
        "Eight small houses for a quiet talk. A counsellor listens, in writing. It is free, and nobody asks your name.",
    },
    telephone: {
      name: "Telephone House",
      about: "A house about lines one can call. The numbers are also under “Help lines” at the top.",
    },
    finder: { name: "Signpost Corner", about: "The guide is here, and walks with you wherever you like." },
    campfire: { name: "Campfire", about: "Sit by the fire, in silence, together. Nobody has to talk." },
    hints: { name: "Hint Grove", about: "Stumps among the trees, to rest for a while." },
    hall: { name: "Gathering Hall", about: "A stage and two hundred seats, for courses and events." },
    fundraising: { name: "Fundraising Corner", about: "Thirty seats to learn how an organisation finds support." },
    concert: { name: "Music Garden", about: "Log seats around a small bandstand." },
    signs: { name: "Noticing Path", about: "Seven boards along a path, about loneliness in people near us." },
    data: { name: "Numbers Table", about: "Little figures show how many people feel lonely." },
    map: { name: "Map of Japan", about: "A map laid into the ground. Walk over it, and think of far places." },
    stands: { name: "Stand Lane", about: "Stands of organisations that bring people together." },
    posters: { name: "Poster Wall", about: "A wall for the campaign's posters." },
    videos: { name: "Video Corner", about: "A screen and seats, to see what others do." },
    tables: { name: "Talk Tables", about: "Six tables with eight seats each. Just listening is welcome." },
  },
  gaits: {
    idle: "standing",
    walk: "walking",
    run: "running a little",
    sit: "sitting",
    wave: "Wave",
    bow: "Bow",
    clap: "Clap",
    nod: "Nod",
    think: "Think",
    heart: "Send a heart",
  },
};

/** A zone's name in every language, for what is drawn outside React. */
export const zoneNames = (zone: ZoneId): Texts => ({
  ja: ja.zones[zone].name,
  easy: easy.zones[zone].name,
  en: en.zones[zone].name,
});
