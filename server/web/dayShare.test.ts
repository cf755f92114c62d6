import { expect, it } from "vitest";
import { DayShare } from "./dayShare.ts";

it("one address has its share of each thing, and takes nothing from others", async () => {
  const share = new DayShare(2);
  await share.take("192.0.2.1", "cafe");
  await share.take("192.0.2.1", "cafe");
  await expect(share.take("192.0.2.1", "cafe")).rejects.toMatchObject({ status: 429 });
  await share.take("192.0.2.1", "club");
  await share.take("192.0.2.2", "cafe");
});
