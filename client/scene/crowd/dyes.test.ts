import { expect, test } from "vitest";
import { coats, hatColours } from "../../../shared/walk/look.ts";
import { dye, STAFF_COAT } from "./dyes.ts";

const somebody = { look: 7, kind: "visitor", away: false, badge: "none" } as const;
/** The coat's colour and the state, as the shader reads them. */
const coatOf = (bytes: Uint8Array) => Array.from(bytes.slice(8, 12));

test("nobody can choose the coat of staff", () => {
  expect([...coats, ...hatColours]).not.toContain(STAFF_COAT);
});

test("staff wear it with a sash, whatever look they chose; everybody else wears their own", () => {
  const staff = dye({ ...somebody, kind: "staff", badge: "greeter" });
  expect(coatOf(staff)).toEqual([0x2e, 0x5e, 0x6e, 3]);
  expect(coatOf(dye({ ...somebody, look: 99, kind: "staff", badge: "operator" }))).toEqual(coatOf(staff));
  expect(coatOf(dye(somebody))).not.toEqual(coatOf(staff));
  expect(coatOf(dye(somebody))[3]).toBe(0);
  expect(coatOf(dye({ ...somebody, away: true }))[3]).toBe(2);
});
