/** Whether somebody may register for an event, and with what: everything but whether there is a seat. */
import type { z } from "zod";
import type { registerSchema } from "../../shared/events/api.ts";
import { isPublished } from "../../shared/events/run.ts";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import { HttpError } from "../web/http.ts";
import type { Codes } from "./codes.ts";
import type { HallTokens } from "./hallTokens.ts";
import { type EventRow, isRowOver } from "./row.ts";
import type { Form } from "./seats.store.ts";

type Wish = z.infer<typeof registerSchema>;

interface Given {
  readonly hygiene: Pick<Hygiene, "checkName">;
  readonly tokens: Pick<HallTokens, "check">;
  readonly codes: Pick<Codes, "refusal">;
}

interface Who {
  readonly pass: string;
  /** Their network, as `sourceOf` names it. */
  readonly source: string;
  readonly wish: Wish;
  /** They are registered already. */
  readonly isIn: boolean;
}

/** What the event asks for, as it is kept; what it does not ask for is not. Throws an HttpError (`RegisterError`). */
const formOf = ({ registration }: EventRow["words"], wish: Wish, hygiene: Given["hygiene"]): Form => {
  if (registration === "none") return { name: null, organisation: null };
  if (registration === "organisation") {
    if (!wish.organisation) throw new HttpError(400, "organisation");
    return { name: null, organisation: wish.organisation };
  }
  const verdict = hygiene.checkName(wish.name ?? "");
  if (!verdict.ok) throw new HttpError(400, "name");
  return { name: verdict.name, organisation: null };
};

/** The form of somebody who may register. Throws an HttpError (`RegisterError`). */
export const admit = async (
  { hygiene, tokens, codes }: Given,
  row: EventRow,
  { pass, source, wish, isIn }: Who,
  now: number,
): Promise<Form> => {
  if (!isPublished(row.run)) throw new HttpError(404, "event");
  if (isRowOver(row)) throw new HttpError(409, "over");
  const { audience } = row.words;
  if (audience === "members" && !isIn) {
    const holder = wish.badge === undefined ? null : await tokens.check(wish.badge, row.id);
    if (!holder || holder.grants.length === 0) throw new HttpError(403, "members");
  }
  if (audience === "code" && !isIn) {
    const refusal = codes.refusal(row, { pass, source }, wish.code, now);
    if (refusal === "code-wait") throw new HttpError(429, "too-often");
    if (refusal) throw new HttpError(403, refusal);
  }
  return formOf(row.words, wish, hygiene);
};
