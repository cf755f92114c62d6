import { useStore } from "zustand";
import { addTexts, useTexts } from "../../campaign/language.ts";
import type { Talk, TalkState } from "./state.ts";
import * as texts from "./texts.ts";

addTexts("conversation", texts);

/** Something of a conversation, as it changes. */
export const useTalk = <T>(talk: Talk, select: (state: TalkState) => T): T => useStore(talk.store, select);

/** Who a member is, in words: `(member) => "山本さん"`. */
export const useWho = (talk: Talk): ((member: string, isMine?: boolean) => string) => {
  const t = useTexts("conversation");
  const people = useTalk(talk, (s) => s.people);
  const me = useTalk(talk, (s) => s.member);
  return (member, isMine = member === me) => {
    if (isMine) return t("log.you");
    const person = people.get(member);
    if (!person) return t("log.former");
    return person.seat === "visitor" ? t("log.visitor") : t("log.named", { name: person.name });
  };
};
