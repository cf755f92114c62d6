/** Opens Web Push for the whole process: booths and events call people by the same keys. */
import type { Config } from "../config.ts";
import type { Store } from "../store/store.ts";
import { KeysStore } from "./keys.store.ts";
import { Push } from "./push.ts";

/** Whom a push service may ask about us. Without any address of ours it gets one that leads nowhere, as the standard allows. */
const subjectOf = ({ baseUrl, mailFrom }: Config): string =>
  baseUrl?.startsWith("https:") ? baseUrl : `mailto:${mailFrom ?? "nobody@plat-verse.invalid"}`;

export const openPush = (config: Config, store: Store, failed: (error: unknown) => void): Push =>
  new Push({ keys: new KeysStore(store), subject: subjectOf(config), failed });
