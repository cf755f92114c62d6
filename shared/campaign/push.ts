import { z } from "zod";

/**
 * Where a browser's push service takes messages for it: a point on P-256, uncompressed, and 16 random bytes, both base64url. Whether
 * the address is one that the server may ask, it checks itself.
 */
export const pushSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1024),
  keys: z.strictObject({ p256dh: z.string().regex(/^[\w-]{87}=?$/), auth: z.string().regex(/^[\w-]{22}={0,2}$/) }),
});
export type PushSet = z.infer<typeof pushSchema>;

/** What a sign is about; the worker (client/public/sw.js) has the words. "news": nobody but the visitor is to know of what. */
export type PushSign =
  | { readonly kind: "news" }
  | { readonly kind: "event"; readonly event: string; readonly said: EventSaid };
/** It begins soon, the doors are open, it is at another time, it was called off. */
export type EventSaid = "soon" | "doors" | "moved" | "cancelled";
