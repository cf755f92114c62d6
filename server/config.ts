/** Settings from the environment, checked once at start. A wrong value stops the start with its key and the reason. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { HALL_SEATS } from "../shared/events/halls.ts";
import { MAX_SLOTS } from "../shared/walk/frame.ts";

/** Something an operator wrote is wrong. The message names file, key and reason; nothing else needs to be shown. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** Say what is wrong with a settings source: one line a problem. */
export const settingsError = (source: string, error: z.ZodError): SettingsError =>
  new SettingsError(
    error.issues.map((i) => `${source}: ${i.path.length > 0 ? i.path.join(".") : "(whole)"}: ${i.message}`).join("\n"),
  );

/** An empty variable means the same as none. */
const blank = (value: unknown) => (value === "" ? undefined : value);
const flag = z.enum(["0", "1", "false", "true"]).transform((v) => v === "1" || v === "true");
const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const environmentSchema = z
  .object({
    PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(2567)),
    HOST: z.preprocess(blank, z.string().default("127.0.0.1")),
    DATA_DIR: z.preprocess(blank, z.string().default(fromRoot("data"))),
    /** Where uploaded files and slides lie; several servers share it. */
    FILES_DIR: z.preprocess(blank, z.string().optional()),
    CAMPAIGN_DIR: z.preprocess(blank, z.string().default(fromRoot("assets/campaign"))),
    DIST_DIR: z.preprocess(blank, z.string().default(fromRoot("dist"))),
    DATABASE_URL: z.preprocess(blank, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    REDIS_URL: z.preprocess(blank, z.url({ protocol: /^rediss?$/ }).optional()),
    /** Where other clients reach this very process when there are several: host[:port][/path], without a scheme. */
    PUBLIC_ADDRESS: z.preprocess(
      blank,
      z
        .string()
        .regex(/^[\w.:[\]-]+(\/[\w/-]*)?$/, "write host[:port][/path] without a scheme")
        .optional(),
    ),
    /** Where people reach the place: scheme and host, as they write it. https makes cookies secure. */
    BASE_URL: z.preprocess(
      blank,
      z
        .url({ protocol: /^https?$/ })
        .transform((url) => new URL(url).origin)
        .optional(),
    ),
    /** How invitations are mailed; without it links are copied or printed. */
    SMTP_URL: z.preprocess(blank, z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.preprocess(blank, z.email().optional()),
    PASS_SECRET: z.preprocess(blank, z.string().min(32, "at least 32 characters").optional()),
    METRICS_TOKEN: z.preprocess(blank, z.string().min(16, "at least 16 characters").optional()),
    SQUARE_CAPACITY: z.preprocess(
      blank,
      z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_SLOTS - 96, `at most ${MAX_SLOTS - 96}`)
        .default(300),
    ),
    /** Seats of one hall of an event; a fuller event has several. */
    HALL_SEATS: z.preprocess(blank, z.coerce.number().int().min(2).max(800).default(HALL_SEATS)),
    /** How many proxies in front of the server may be believed about the visitor's address. */
    TRUST_PROXY: z.preprocess(
      (v) => (v === "true" ? 1 : v === "false" || v === "" ? 0 : v),
      z.coerce.number().int().min(0).max(10).default(0),
    ),
    DEMO: z.preprocess(blank, flag.default(false)),
    /** Whether the demo has events of its own; their slides are drawn at its start. */
    DEMO_EVENTS: z.preprocess(blank, flag.default(true)),
    /** While one writes: changes in the campaign's folder are taken in without a restart. */
    WATCH_CAMPAIGN: z.preprocess(blank, flag.default(false)),
    LOG_LEVEL: z.preprocess(
      blank,
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    ),
  })
  .refine((e) => !e.SMTP_URL || (e.MAIL_FROM && e.BASE_URL), {
    path: ["SMTP_URL"],
    message: "mail also needs MAIL_FROM and BASE_URL",
  });

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly filesDir: string;
  readonly campaignDir: string;
  readonly distDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly publicAddress: string | undefined;
  /** An origin, without a path. */
  readonly baseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly passSecret: string | undefined;
  readonly metricsToken: string | undefined;
  readonly squareCapacity: number;
  readonly hallSeats: number;
  readonly trustProxy: number;
  readonly demo: boolean;
  readonly demoEvents: boolean;
  readonly watchCampaign: boolean;
  readonly logLevel: string;
}

/** Read the environment. Throws a SettingsError. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) throw settingsError("environment", parsed.error);
  const e = parsed.data;
  // What visitors of a demo leave behind, accounts and links above all, must not be there when the place opens in earnest.
  const within = (folder: string) => (e.DEMO ? join(folder, "demo") : folder);
  const dataDir = within(e.DATA_DIR);
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir,
    filesDir: e.FILES_DIR ? within(e.FILES_DIR) : join(dataDir, "files"),
    campaignDir: e.CAMPAIGN_DIR,
    distDir: e.DIST_DIR,
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    publicAddress: e.PUBLIC_ADDRESS,
    baseUrl: e.BASE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    passSecret: e.PASS_SECRET,
    metricsToken: e.METRICS_TOKEN,
    squareCapacity: e.SQUARE_CAPACITY,
    hallSeats: e.HALL_SEATS,
    trustProxy: e.TRUST_PROXY,
    demo: e.DEMO,
    demoEvents: e.DEMO && e.DEMO_EVENTS,
    watchCampaign: e.WATCH_CAMPAIGN,
    logLevel: e.LOG_LEVEL,
  };
};
