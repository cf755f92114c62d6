/** What stands behind the "?" of an address. */
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { HttpError } from "../../web/http.ts";

/** Checked; an empty value means the same as none. Throws an HttpError: 400 "bad-request". */
export const queryOf = <Q>(req: IncomingMessage, schema: z.ZodType<Q>): Q => {
  const query = new URL(req.url ?? "/", "http://localhost").searchParams;
  const parsed = schema.safeParse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
  if (!parsed.success) throw new HttpError(400, "bad-request");
  return parsed.data;
};
