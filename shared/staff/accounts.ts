/** Accounts over HTTP: what each own route of the staff takes and answers. Times in epoch ms. */
import { z } from "zod";
import { badges, type Grant, INVITATION_DAYS, PASSWORD_LENGTH, type Role, roles } from "./roles.ts";

const idSchema = z.string().min(1).max(64);
/** The secret part of a link; the page has it behind the #, so that it never reaches a log. */
const tokenSchema = z.string().min(16).max(256);
const nameSchema = z.string().min(1).max(128);
const emailSchema = z.email().max(254);
export const grantSchema = z.strictObject({ role: z.enum(roles), organisation: idSchema.nullable() });
const grantsSchema = z.array(grantSchema).min(1).max(40);

/** A grant with the organisation's name beside its id. */
export interface NamedGrant extends Grant {
  readonly organisationName: string | null;
}

/**
 * How it stands with the second factor: "due" is one that the roles need and that is not set up yet; until it is, everything
 * but `GET /api/staff/me` and the set-up itself answers 403 "second-factor".
 */
export type SecondFactor = "on" | "off" | "due";

/** `GET /api/staff/me` */
export interface Me {
  readonly id: string;
  /** The work name; what the square shows. */
  readonly name: string;
  readonly email: string;
  readonly grants: readonly NamedGrant[];
  readonly roles: readonly Role[];
  readonly secondFactor: SecondFactor;
  /** An account of the demo: its second factor may stay off. */
  readonly isDemo: boolean;
}

/** `POST /api/staff/invitation`: what a link is for. 404 "invitation" when it is used, withdrawn, over, or never was. */
export const invitationSchema = z.strictObject({ token: tokenSchema });
export interface InvitationShown {
  /** The first operator's link, a new account's, or one that lets somebody in again who lost password or device. */
  readonly kind: "first" | "account" | "recovery";
  /** Display name of who made it; null for the first one. */
  readonly by: string | null;
  readonly grants: readonly NamedGrant[];
  /** What whoever made it wrote already; empty where nothing. For a recovery: the account's, not to be changed. */
  readonly name: string;
  readonly email: string;
  readonly expires: number;
}

/**
 * `POST /api/staff/accept` -> `{}`: makes the account, or sets the password anew (its second factor is taken off, all its
 * sessions end). Then one signs in as always. 404 "invitation"; 409 "email" or "name" (in use); 422 "name" or "password".
 */
export const acceptSchema = z.strictObject({
  token: tokenSchema,
  name: nameSchema,
  email: emailSchema,
  password: z.string().max(PASSWORD_LENGTH.max),
});

/** `POST /api/staff/badge` -> `{ badge }`: a token for the next join with this pass, 60 s. */
export const badgeSchema = z.strictObject({ badge: z.enum(badges), pass: z.string().min(1).max(1024) });
export interface BadgeToken {
  readonly badge: string;
}

/** `GET /api/staff/accounts`: for an operator all, for a supervisor the volunteers of their own organisations. */
export interface AccountShown {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly NamedGrant[];
  readonly secondFactor: SecondFactor;
  readonly since: number;
  /** Last sign of life, to the hour; null for none. */
  readonly lastSeen: number | null;
  readonly isClosed: boolean;
  /** Whether whoever asks may make a recovery link for it. */
  readonly isRecoverable: boolean;
}
export interface AccountList {
  readonly accounts: readonly AccountShown[];
}

/** `POST /api/staff/recover` -> `LinkMade` */
export const recoverSchema = z.strictObject({ account: idSchema });

/** `POST /api/staff/invite` -> `LinkMade`. Name and email may be empty: whoever is invited writes them. */
export const inviteSchema = z.strictObject({
  grants: grantsSchema,
  name: z.string().max(128),
  email: z.union([z.literal(""), emailSchema]),
  days: z.literal(INVITATION_DAYS),
});
/** A link is `<origin>/staff/invitation#<token>`; it is shown once, the place keeps only its hash. */
export interface LinkMade {
  readonly token: string;
  readonly expires: number;
  /** Whether it was also sent by mail. */
  readonly isMailed: boolean;
}

/** `GET /api/staff/invitations`: those still open. */
export interface OpenInvitation {
  readonly id: string;
  readonly kind: InvitationShown["kind"];
  readonly by: string | null;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly NamedGrant[];
  readonly at: number;
  readonly expires: number;
}
export interface InvitationList {
  readonly invitations: readonly OpenInvitation[];
}
/** `POST /api/staff/withdraw` -> `{}` */
export const withdrawSchema = z.strictObject({ invitation: idSchema });

/** `POST /api/staff/grants` -> `{}`. 409 "last-operator" where nobody would be left to look after accounts. */
export const grantsChangeSchema = z.strictObject({ account: idSchema, grants: grantsSchema });
/** `POST /api/staff/close` -> `{}`: its sessions end at once. 409 "last-operator". */
export const closeSchema = z.strictObject({ account: idSchema });

/** `GET /api/staff/organisations` */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** The name in easy Japanese and in English; empty where it is the same. */
  readonly easy: string;
  readonly en: string;
  /** Open accounts with a grant for it. */
  readonly accounts: number;
}
export interface OrganisationList {
  readonly organisations: readonly Organisation[];
}
/** `POST /api/staff/organisations` -> `Organisation`: adds one (id null) or gives one another name. 409 "name" (taken). */
export const organisationSchema = z.strictObject({
  id: idSchema.nullable(),
  name: z.string().min(1).max(80),
  easy: z.string().max(80).default(""),
  en: z.string().max(80).default(""),
});

export type Accept = z.input<typeof acceptSchema>;
export type Invite = z.input<typeof inviteSchema>;
