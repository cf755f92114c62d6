import { describe, expect, it } from "vitest";
import { Addresses } from "./addresses.ts";
import { foldLine } from "./fold.ts";

const addresses = new Addresses(["https://talkme.jp/", "https://www.mhlw.go.jp/mamorouyokokoro/"]);
const isFound = (typed: string) => addresses.inLine(foldLine(typed));

describe("addresses", () => {
  it.each([
    "hana77@example.com",
    "hana77＠example．com",
    "hana77 あっと example どっと こむ",
    "hana77 アットマーク example ドット ne ドット jp",
    "hana (at) example (dot) org",
    "hana at example dot com",
    "h a n a @ e x a m p l e . c o m",
    "ジーメールで hana0412 です",
    "https://example.com/abc",
    "www.example.com",
    "example.jp",
    "t.me/hana",
    "@hana_0412",
    "hana#0412",
    "talkme.jp.example.com",
    "chat.talkme.jp",
    "https://www.mhlw.go.jp/other",
  ])("finds %s", (typed) => expect(isFound(typed)).toBe(true));

  it.each([
    "https://talkme.jp/",
    "talkme.jp/chat がいいよ",
    "www.mhlw.go.jp/mamorouyokokoro",
    "アットホームな席",
    "ドット絵",
    "@ゆき さん、ありがとう",
    "つかれた...もう",
    "3.5km 歩いた",
    "see you. it was nice",
    "at once. Please",
    "ok.me too",
    "#9999",
  ])("leaves %s", (typed) => expect(isFound(typed)).toBe(false));
});
