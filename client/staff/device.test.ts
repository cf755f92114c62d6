import { expect, it } from "vitest";
import { deviceOf } from "./device.ts";

const mozilla = "Mozilla/5.0";
it.each([
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1`,
    "Safari",
    "iPhone",
  ],
  [`${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari Line/14.0`, "LINE", "iPhone"],
  [`${mozilla} (Linux; Android 14) AppleWebKit/537 Chrome/130.0 Mobile Safari/537.36`, "Chrome", "Android"],
  [`${mozilla} (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/130 Safari/537 Edg/130.0`, "Edge", "Windows"],
  [`${mozilla} (Macintosh; Intel Mac OS X 14.0; rv:130.0) Gecko/2010 Firefox/130.0`, "Firefox", "Mac"],
  ["", null, null],
  ["<script>", null, null],
])("%s", (agent, browser, system) => expect(deviceOf(agent)).toEqual({ browser, system }));
