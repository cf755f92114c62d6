/** Passing oneself off as staff in what one says. Who may speak so has an account and a badge. */
import { type Folded, pattern } from "./fold.ts";
import type { Tokens } from "./words.ts";

const OFFICE =
  "(?:運営(?:事務局|チーム|スタッフ|会社|側)?|事務局|管理(?:者|人)|(?:公式)?スタッフ|モデレーター|" +
  "オペレーター|サポート(?:センター|担当|チーム|デスク)?|相談員|カウンセラー|(?:公式)?(?:案内係|職員|" +
  "担当者)|公式|内閣府|厚労省|厚生労働省|警察(?!官|署)|警察官|警視庁|県警|市役所|役所|見守り(?:隊|担当)|" +
  "システム(?:管理)?)";
/** I am one: at the beginning, or after "here" and "I". */
const CLAIMS = [
  "^(?:こんにちは|こんばんは|はじめまして|お疲れさまです|どうも|すみません|失礼します|ご案内です|" +
    "お知らせ)?(?:こちら|こちらは|ここの|この(?:広場|会場|サイト)の|ぷらっとの|わたしは|私は|わたし|私|僕は|" +
    `俺は|当方|本部の)*${OFFICE}(?:の(?:者|もの|人間|[ぁ-ん一-龯]{1,4})(?:です(?!か|ね|よね|が好)|だ(?!と|け)|` +
    "から)|です(?!か|ね|よね|が好)|(?:な|なん)?だけど|だよ(?!ね)|なんです(?!か)|でございます|として|より(?:の|" +
    "お|連|$|ご)|から(?:の|お|ご)(?:知ら|連絡|案内|お|願)|なので|なんで|をして(?:います|る))",
  `(?:わたし|私|僕|俺|自分)(?:は)(?:ここの|この(?:広場|会場|サイト)の|公式の|本物の|ぷらっとの)${OFFICE}`,
  "(?:運営|管理|案内|監視|見守り|サポート)(?:を|など)?(?:して(?:い)?る|しております|担当)(?:の)?(?:者|もの|" +
    "スタッフ|です)",
  `${OFFICE}(?:から|より)(?:の)?(?:ご?連絡|お知らせ|お願い|重要|確認)`,
  "(?:身分証|免許証|保険証|パスポート|個人情報|氏名と住所|本名と住所)(?:を|の写真を)?(?:見せて|送って|提示|" +
    "教えて|入力|アップ)",
  `${OFFICE}(?:の)?(?:権限|として)(?:で)?.{0,6}(?:ban|バン|追放|処分|命令|通報する|言って)|(?:お前|` +
    "おまえ|あなた|君)(?:を|の).{0,8}(?:ban|垢バン|追放)(?:する|します|できる)",
  `${OFFICE}(?:の者|のもの)(?:です|だ|から)`,
].map((source) => pattern(source));
/** Jobs of a life outside. */
const OUTSIDE = pattern(
  "(?:元|以前|昔|むかし|前職|介護|病院|施設|学校|会社の|店の|保育|福祉施設|退職|辞め|夫|妻|父|母|兄|姉|友)",
);
/** Only staff could need these, and ours never ask. */
const SECRETS = pattern(
  "(?:パスワード|ぱすわーど|暗証番号|認証コード|確認コード|ワンタイム|ログイン情報|カード番号|クレカ番号|" +
    "クレジットカード|マイナンバー|口座番号|本人確認)(?:を|の|も|と|が)?(?:.{0,6})(?:教えて(?!もら|くれ(?:た|" +
    "な))|おしえて|入力し|送(?:って|信し)|必要(?:です|なので)|確認(?:し(?:ます|たい)|させ)|を$|ください)|" +
    "本人確認(?:を)?(?:し(?:ます|て)|お願い|が必要)",
);

const ENGLISH = new RegExp(
  [
    "^(?:\\w+ ){0,3}?(?:i'm|im|i am|this is|we are|we're|here is|speaking as|it's)(?: (?:an?|the|your|from|" +
      "part of|with|on|one of|official|here|working|as|with the|of))* (?:staff|admins?|administrators?|" +
      "moderators?|mods?|operators?|support team|support staff|support|official(?: support)?|counsell?ors?|" +
      "police|cabinet office|government|organisers?|organizers?|help ?desk|system)(?: (?:team|staff|here|" +
      "member|officer|account|of (?:this|the) (?:place|square|site|server)|and|tell|do|so|please|ok|account)|" +
      "$)",
    "^(?:\\w+ ){0,2}?(?:i work here|i work for (?:this|the) (?:place|site|square|organi[sz]ers?)|" +
      "i'm in charge here|i run this (?:place|site))\\b",
    "\\b(?:tell|give|send|verify|confirm|enter|type|share|need)(?: \\w+){0,2} (?:your|ur) (?:password|" +
      "passcode|pin|account|login|credit card|card number|one time code|verification code|bank details|" +
      "details)\\b",
  ].join("|"),
);
const ENGLISH_OUTSIDE =
  /\b(?:used to|was|former|retired|at (?:a|the|my) (?:hospital|school|company)|hospital|care home|i'm not|i am not|not the|student)\b/;

export const pretendsIn = ({ tight }: Folded, { joined, all }: Tokens): boolean =>
  (CLAIMS.some((rule) => rule.test(tight)) && !OUTSIDE.test(tight)) ||
  SECRETS.test(tight) ||
  (all.length > 1 && ENGLISH.test(joined.trim()) && !ENGLISH_OUTSIDE.test(joined));
