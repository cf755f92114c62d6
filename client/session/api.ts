/** Asking the server over HTTP, as somebody with (or without) a session of staff: the cookie goes with it by itself. */

/** An answer that is no success, or none at all (status 0, error "offline"). */
export class ApiError extends Error {
  override name = "ApiError";
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;
  /** What the server calls it: "sign-in", "not-allowed", "second-factor", ... */
  readonly error: string;
  /** Seconds until it is worth another try; null where the server says nothing of it. */
  readonly retryAfter: number | null;
  constructor(status: number, error: string, retryAfter: number | null = null) {
    super(`${status} ${error}`);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
  }
}

/** An answer that takes longer than this has failed, ms. */
const ANSWER_MS = 15_000;

/** The session of the staff is over; whoever shows pages of theirs asks to sign in again. */
const onOver = new Set<() => void>();
export const whenSignedOut = (handler: () => void): void => void onOver.add(handler);

const secondsOf = (header: string | null): number | null => {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** What an answer that failed says of itself. Our own say `error`; those of the sign-in library `code`. */
const whyOf = async (answer: Response): Promise<string> => {
  const body: unknown = await answer.json().catch(() => null);
  const { error, code } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  return [code, error].find((word) => typeof word === "string") ?? "failed";
};

/**
 * Ask and take the JSON of the answer. Throws an `ApiError` for everything that is no success.
 *
 *   const { reports } = await ask<DeskReports>("GET", "/api/desk/reports?state=open");
 */
export const ask = async <T = object>(method: "GET" | "POST", path: string, body?: object): Promise<T> => {
  const post: RequestInit = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  };
  let answer: Response;
  try {
    answer = await fetch(path, {
      ...(method === "POST" ? post : {}),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  if (answer.ok) return (await answer.json().catch(() => ({}))) as T;
  const retryAfter = secondsOf(answer.headers.get("retry-after") ?? answer.headers.get("x-retry-after"));
  const error = await whyOf(answer);
  if (answer.status === 401 && error === "sign-in") for (const handler of onOver) handler();
  throw new ApiError(answer.status, error, retryAfter);
};
