/** What the 47 prefectures are called, in the order of their JIS X 0401 numbers: the first is Hokkaido. */
import type { Language } from "./language.ts";

const names: Readonly<Record<Language, string>> = {
  ja: "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県",
  easy: "北海道（ほっかいどう） 青森県（あおもりけん） 岩手県（いわてけん） 宮城県（みやぎけん） 秋田県（あきたけん） 山形県（やまがたけん） 福島県（ふくしまけん） 茨城県（いばらきけん） 栃木県（とちぎけん） 群馬県（ぐんまけん） 埼玉県（さいたまけん） 千葉県（ちばけん） 東京都（とうきょうと） 神奈川県（かながわけん） 新潟県（にいがたけん） 富山県（とやまけん） 石川県（いしかわけん） 福井県（ふくいけん） 山梨県（やまなしけん） 長野県（ながのけん） 岐阜県（ぎふけん） 静岡県（しずおかけん） 愛知県（あいちけん） 三重県（みえけん） 滋賀県（しがけん） 京都府（きょうとふ） 大阪府（おおさかふ） 兵庫県（ひょうごけん） 奈良県（ならけん） 和歌山県（わかやまけん） 鳥取県（とっとりけん） 島根県（しまねけん） 岡山県（おかやまけん） 広島県（ひろしまけん） 山口県（やまぐちけん） 徳島県（とくしまけん） 香川県（かがわけん） 愛媛県（えひめけん） 高知県（こうちけん） 福岡県（ふくおかけん） 佐賀県（さがけん） 長崎県（ながさきけん） 熊本県（くまもとけん） 大分県（おおいたけん） 宮崎県（みやざきけん） 鹿児島県（かごしまけん） 沖縄県（おきなわけん）",
  en: "Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa",
};

export const prefectureNames: Readonly<Record<Language, readonly string[]>> = {
  ja: names.ja.split(" "),
  easy: names.easy.split(" "),
  en: names.en.split(" "),
};
