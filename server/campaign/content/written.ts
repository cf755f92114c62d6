/** YAML and JSON as people write them, with the line of each value. Pure. */
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { Refused } from "./problem.ts";

type Path = readonly PropertyKey[];

/** One value of a file, and where it stands. */
export interface Written {
  readonly value: unknown;
  /** The line of what is at `path`, or of the nearest that is there. */
  readonly line: (path: Path) => number | null;
}

/** Aliases multiply what they stand for. */
const ALIASES = 50;

const lineOf = (document: Document, lines: LineCounter, path: Path): number | null => {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
};

/** Read YAML, or JSON, which is YAML as well. Throws Refused with the line. `from`: lines before this text in its file. */
export const readWritten = (text: string, from = 0): Written => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new Refused(error.message.replaceAll("\n", " "), from + lines.linePos(error.pos[0]).line);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES });
  } catch {
    throw new Refused("has too many aliases (*)");
  }
  return {
    value,
    line: (path) => {
      const line = lineOf(document, lines, path);
      return line === null ? null : from + line;
    },
  };
};

/** The first thing that a schema finds wrong, in words for whoever wrote it; `path` is where, from `at` on. */
export const firstIssue = (error: z.ZodError, at: Path = []): { readonly path: Path; readonly reason: string } => {
  const [issue] = error.issues;
  if (!issue) return { path: at, reason: "is wrong" };
  const key = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  const isUnquoted =
    issue.code === "invalid_type" && issue.expected === "string" && /received (number|boolean)/.test(issue.message);
  const hint = isUnquoted ? ' (put it between quotes: "...")' : "";
  return { path: [...at, ...issue.path], reason: `${key}${issue.message}${hint}` };
};
