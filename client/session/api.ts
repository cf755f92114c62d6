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
  /** All that the answer said; null where that was no JSON. */
  readonly body: unknown;
  constructor(status: number, error: string, retryAfter: number | null = null, body: unknown = null) {
    super(`${status} ${error}`);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}

/** An answer that takes longer than this has failed, unless whoever asks knows that it takes its time; ms. */
const ANSWER_MS = 15_000;

/** The session of the staff is over; whoever shows pages of theirs asks to sign in again. */
const onOver = new Set<() => void>();
export const whenSignedOut = (handler: () => void): void => void onOver.add(handler);

const secondsOf = (header: string | null): number | null => {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** What an answer that failed says of itself. Our own say `error`; those of the sign-in library `code`. */
const whyOf = (body: unknown): string => {
  const { error, code } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  return [code, error].find((word) => typeof word === "string") ?? "failed";
};

const failed = (status: number, body: unknown, retryAfter: number | null): ApiError => {
  const error = whyOf(body);
  if (status === 401 && error === "sign-in") for (const handler of onOver) handler();
  return new ApiError(status, error, retryAfter, body);
};

/**
 * Ask and take the JSON of the answer. Throws an `ApiError` for everything that is no success.
 *
 *   const { reports } = await ask<DeskReports>("GET", "/api/desk/reports?state=open");
 */
export const ask = async <T = object>(
  method: "GET" | "POST",
  path: string,
  body?: object,
  answerMs = ANSWER_MS,
): Promise<T> => {
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
      signal: AbortSignal.timeout(answerMs),
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  if (answer.ok) return (await answer.json().catch(() => ({}))) as T;
  const retryAfter = secondsOf(answer.headers.get("retry-after") ?? answer.headers.get("x-retry-after"));
  throw failed(answer.status, await answer.json().catch(() => null), retryAfter);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/**
 * Send a file as the body and take the JSON of the answer; `onSent` hears which share of it (0 to 1) is on its way. There is no
 * limit of time: a slow line is no failure. Throws an `ApiError`; "aborted" where `signal` ended it.
 */
export const sendFile = <T>(
  path: string,
  file: Blob,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    // Only this way a browser tells how much of a body has gone out.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1));
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(failed(request.status, body, secondsOf(request.getResponseHeader("retry-after"))));
    });
    request.addEventListener("error", () => reject(new ApiError(0, "offline")));
    request.addEventListener("abort", () => reject(new ApiError(0, "aborted")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
