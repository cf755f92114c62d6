import { describe, expect, it } from "vitest";
import type { Sitting } from "../../../shared/events/messages.ts";
import { presentIn, SPEAKER_SLOT } from "./company.ts";
import { handSpot } from "./places.ts";

const guest = (seat: number, name = `ひと${seat}`): Sitting => ({ seat, name, look: seat, part: null });
const hand = (seat: number, name: string, part: Sitting["part"]): Sitting => ({ seat, name, look: 5, part });
const seated = (...all: Sitting[]) => new Map(all.map((one) => [one.seat, one]));
const base = { place: "hall", own: null, speaker: null, language: "ja" } as const;
const speaker = (ja: string, isAway = false) => ({ name: { ja, easy: "", en: "" }, isAway });

describe("who is in the picture", () => {
  it("is everybody but oneself; who has no name is a light", () => {
    const all = presentIn({ ...base, own: 1, sitting: seated(guest(0), guest(1), guest(2, "")) }, new Map());
    expect([...all.keys()]).toEqual([0, 2]);
    expect(all.get(0)!.person).toMatchObject({ kind: "visitor", name: "ひと0", badge: "none" });
    expect(all.get(2)!.person.kind).toBe("light");
  });

  it("has those who hold it before the audience, who has the floor foremost, and staff's badge only on hosts", () => {
    const sitting = seated(hand(900, "田中", "host"), hand(901, "佐藤", "speaker"));
    const all = presentIn({ ...base, sitting, speaker: speaker("佐藤", true) }, new Map());
    expect(all.get(901)).toMatchObject({ spot: handSpot("hall", 0), depth: null });
    expect(all.get(901)!.person).toMatchObject({ badge: "none", away: true });
    expect(all.get(900)!.spot).toEqual(handSpot("hall", 1));
    expect(all.get(900)!.person.badge).toBe("host");
  });

  it("shows a speaker who is in no list, always with the same look", () => {
    const alone = () => presentIn({ ...base, sitting: seated(), speaker: speaker("山田") }, new Map());
    expect(alone().get(SPEAKER_SLOT)!.person.name).toBe("山田");
    expect(alone().get(SPEAKER_SLOT)!.person.look).toBe(alone().get(SPEAKER_SLOT)!.person.look);
  });

  it("keeps who did not change, so that nothing of theirs is made anew", () => {
    const before = presentIn({ ...base, sitting: seated(guest(0), guest(1)) }, new Map());
    const after = presentIn({ ...base, sitting: seated(guest(0), guest(1, "別")) }, before);
    expect(after.get(0)).toBe(before.get(0));
    expect(after.get(1)).not.toBe(before.get(1));
  });
});
