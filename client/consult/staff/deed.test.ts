import { describe, expect, it } from "vitest";
import { ApiError } from "../../session/api.ts";
import { problemOf } from "./deed.ts";

const known = ["taken", "visitor-away", "no-shift"] as const;

describe("what an answer means to whoever pressed", () => {
  it.each([
    [new ApiError(0, "offline"), "offline"],
    [new ApiError(503, "failed"), "offline"],
    [new ApiError(401, "sign-in"), "sign-in"],
    [new ApiError(429, "too-often"), "too-often"],
    [new ApiError(409, "taken"), "taken"],
    [new ApiError(409, "visitor-away"), "visitor-away"],
    [new ApiError(404, "no-shift"), "no-shift"],
    // What this desk does not know: something has changed.
    [new ApiError(404, "gone"), "not-now"],
    [new ApiError(409, "toString"), "not-now"],
  ] as const)("%o", (error, problem) => {
    expect(problemOf(error, known)).toBe(problem);
  });
});
