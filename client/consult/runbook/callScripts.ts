/**
 * What a supervisor says on the telephone. In Japanese in every language of the screen: whoever answers speaks it. Blanks are for
 * what was said in the conversation; nothing of it is ever written here.
 */
import type { Danger } from "../../../shared/consult/runbook.ts";

const who = "こちらは、オンラインの相談窓口「＿＿」の責任者、＿＿です。折り返しの電話は＿＿です。";
const anonymous = "文字だけの匿名の相談で、名前と電話番号は分かりません。";
const stays = "いま、相談員が文字で話しつづけています。新しく分かったことは、すぐお伝えします。";

/** The sentences, in their order. */
export const callScripts: Readonly<Record<Danger, readonly string[]>> = {
  life: [
    "救急です。",
    who,
    "相談に来ている方の命が、いま危険です。場所は＿＿と聞いています。",
    anonymous,
    "状況は＿＿です。",
    stays,
  ],
  violence: [
    "事件です。",
    who,
    "相談に来ている方が、いま暴力を受けています。場所は＿＿と聞いています。",
    anonymous,
    "状況は＿＿です。相手は＿＿です。",
    stays,
  ],
  child: [
    "子どもの虐待について、お知らせします。",
    who,
    "子どもが傷つけられていると聞きました。場所は＿＿です。子どもの年齢は＿＿くらいです。",
    anonymous,
    "聞いたことは＿＿です。",
    stays,
  ],
};
