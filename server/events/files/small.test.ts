import { describe, expect, it } from "vitest";
import { kindOf } from "./kinds.ts";
import { disposition, titleOf } from "./names.ts";
import { pictureSize } from "../../drawing/pictureSize.ts";
import { partOf } from "../../web/serving.ts";
import { tidyVtt } from "./webVtt.ts";

describe("names of files", () => {
  it.each([
    ["slides.pdf", "slides"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\講座 資料.pdf", "講座 資料"],
    ["a\u202Efdp.exe", "afdp"],
    ['x";\r\nSet-Cookie: a=b.pdf', "xSet-Cookie a=b"],
    ["....", "file"],
    ["", "file"],
    ["髙".repeat(300), "髙".repeat(100)],
  ])("%j are shown as %j", (name, shown) => expect(titleOf(name, "file")).toBe(shown));

  it("stay within their header, in every script", () => {
    const header = disposition("attachment", "講座 (1)'s.pdf");
    expect(header).toBe("attachment; filename=\"__ (1)'s.pdf\"; filename*=UTF-8''%E8%AC%9B%E5%BA%A7%20%281%29%27s.pdf");
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe("what a file is", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");
  it.each([
    ["%PDF-1.4", "pdf"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
    ["RIFF\0\0\0\0WAVEfmt ", "wav"],
    ["\0\0\0\x20ftypisom", "mp4"],
    ["\0\0\0\x20ftypM4A ", "m4a"],
    ["\0\0\0\x14ftypqt  ", null],
    ["\0\0\0\x14ftypheic", null],
    ["\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm", "webm"],
    ["\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x88matroska", null],
    ["OggS", "ogg"],
    ["ID3\x04", "mp3"],
    ["\xff\xfb\x90\x00", "mp3"],
    ["\xff\xff\xff\xff", null],
    ["WEBVTT\n\n", "vtt"],
    ["\xef\xbb\xbfWEBVTT", "vtt"],
    ["WEBVTTX", null],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", null],
    ["<!doctype html>", null],
    ["GIF89a", null],
    ["PK\x03\x04", null],
    ["", null],
  ])("%j -> %j", (head, kind) => expect(kindOf(bytes(head))).toBe(kind));

  it("is as large as it says, and nothing where it does not", () => {
    expect(pictureSize(bytes("\x89PNG"))).toBeNull();
    expect(pictureSize(bytes("\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x01\x00\x02\x00xxxx"))).toEqual({
      width: 512,
      height: 256,
    });
    expect(pictureSize(bytes("\xff\xd8\xff\xe0\x00\x00".padEnd(40, "\0")))).toBeNull();
  });
});

describe("a part of a file", () => {
  it.each([
    ["bytes=0-99", { from: 0, to: 99 }],
    ["bytes=900-", { from: 900, to: 999 }],
    ["bytes=-10", { from: 990, to: 999 }],
    ["bytes=-5000", { from: 0, to: 999 }],
    ["bytes=0-99999", { from: 0, to: 999 }],
    ["bytes=1000-", "none"],
    ["bytes=9-3", "none"],
    ["bytes=-0", "none"],
    ["bytes=0-1,5-6", null],
    ["bytes=-", null],
    ["lines=1-2", null],
    [undefined, null],
  ])("%j of a thousand bytes", (range, part) => expect(partOf(range, 1000)).toEqual(part));
});

describe("captions files", () => {
  it("keep times and words, and nothing else", () => {
    const file =
      "\uFEFFWEBVTT - title\r\n\r\nSTYLE\r\n::cue { background: url(https://evil.example) }\r\n\r\nNOTE hello\r\n\r\n1\r\n" +
      "00:01.000 --> 00:02.500 position:10%\r\nこんにちは\r\n<i>two</i>\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nlater\r\n";
    expect(tidyVtt(file)).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nこんにちは\n<i>two</i>\n\n01:00:00.000 --> 01:00:01.000\nlater\n",
    );
  });
  it.each(["WEBVTT", "WEBVTT\n\n00:02.000 --> 00:01.000\nx", "WEBVTT\n\nx --> y\nx", "hello"])("%j is none", (file) =>
    expect(tidyVtt(file)).toBeNull(),
  );
});
