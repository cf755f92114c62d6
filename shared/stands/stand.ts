/** A stand of an organisation: what it shows, what is said to it, and when somebody is there. Pure. */
import type { Block } from "../campaign/blocks.ts";
import type { Language, Texts } from "../campaign/language.ts";
import type { ShownPicture } from "../campaign/picture.schema.ts";
import type { Hours } from "../finder/hours.ts";

/** What stands before a stand in the square: one of these, drawn for it. */
export const standObjects = ["cup", "drum", "house", "ring", "ball", "book", "tree", "heart"] as const;
export type StandObject = (typeof standObjects)[number];

interface StandColour {
  /** The awning and the light parts of the board. */
  readonly cloth: string;
  /** Trim and edges. */
  readonly deep: string;
  /** What is written on the cloth: 4.5:1 and more. */
  readonly ink: string;
}

/** Colours of the place's own palette; an operator chooses by name, so that signs stay readable and the lane one picture. */
export const standColours = {
  coral: { cloth: "#f6c3b0", deep: "#cf6b4d", ink: "#5a2415" },
  sage: { cloth: "#cfe2cb", deep: "#6f9a77", ink: "#26402b" },
  sky: { cloth: "#cadded", deep: "#6a93b5", ink: "#1f3a52" },
  mustard: { cloth: "#f8dfa0", deep: "#cd9732", ink: "#523a0a" },
  plum: { cloth: "#e3d0e6", deep: "#93709b", ink: "#432b4b" },
  leaf: { cloth: "#dbe7ae", deep: "#869f41", ink: "#374514" },
  rose: { cloth: "#f4cdd4", deep: "#c06a7e", ink: "#561f2d" },
  sand: { cloth: "#ecdcc3", deep: "#a98558", ink: "#48341a" },
} as const satisfies Readonly<Record<string, StandColour>>;
export type StandColourName = keyof typeof standColours;

/** What a link is for; the page sets those for joining and giving apart. */
export const linkKinds = ["site", "join", "give", "contact"] as const;
type LinkKind = (typeof linkKinds)[number];

interface StandLink {
  readonly kind: LinkKind;
  /** https, mailto or tel. */
  readonly to: string;
  readonly label: Texts;
}

/** One stand as pages and both views get it. */
export interface Stand {
  readonly id: string;
  /** From 1: the place in the lane; see `stands` of the map. */
  readonly place: number;
  readonly object: StandObject;
  readonly colour: StandColourName;
  /** The organisation's full name: who has an account of that name may set this stand's hours. */
  readonly organisation: string;
  /** What the board in the square carries: short. */
  readonly sign: Texts;
  readonly name: Texts;
  readonly tagline: Texts;
  /** Where it works. */
  readonly area: Texts;
  /** What it does, what it offers, how to take part. */
  readonly text: Readonly<Record<Language, readonly Block[]>>;
  readonly pictures: readonly ShownPicture[];
  readonly links: readonly StandLink[];
  /** What to look for where no address is sure. */
  readonly search: string | null;
  /** When somebody of the organisation is at the stand, unless it says otherwise itself; null: not said. */
  readonly hours: Hours | null;
  /** The day on which the organisation agreed to all of this, "2027-04-20"; null: not yet, and the page says so. */
  readonly approvedOn: string | null;
}

/** A ready word of support. */
export interface SupportPhrase {
  readonly id: string;
  readonly words: Texts;
}

/** The topic "stands". */
export interface Stands {
  readonly stands: readonly Stand[];
  readonly support: readonly SupportPhrase[];
}

/** How often each ready word was said to a stand, by the word's id. */
export type SupportCounts = Readonly<Record<string, number>>;

export const supportTotal = (counts: SupportCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Who stands this near to a stand is at it, metres. */
export const AT_STAND_M = 4;
