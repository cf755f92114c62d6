/** What a shape finds wrong with something that was written, by field. Pure. */
import type { ZodError } from "zod";
import type { FieldProblem, Problems } from "./draft.ts";

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], root);

/** The first problem of each field; `root` is what was checked. */
export const problemsOf = (root: unknown, { issues }: Pick<ZodError, "issues">): Problems => {
  const problems: Record<string, FieldProblem> = {};
  for (const { path, code } of issues) {
    const isText = typeof valueAt(root, path) === "string";
    const why: FieldProblem =
      code === "too_small"
        ? isText
          ? "empty"
          : "number"
        : code === "too_big"
          ? isText
            ? "tooLong"
            : "number"
          : "wrong";
    problems[path.join(".")] ??= why;
  }
  return problems;
};
