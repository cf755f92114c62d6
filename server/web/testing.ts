/** Asks a route without a server, for tests. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { HttpError } from "./http.ts";
import type { Route } from "./routes.ts";

/** The status that a POST of `body` from this address gets; a page of ours sends it. */
export const statusOf = async (route: Route, body: object, address: string): Promise<number> => {
  const headers = { origin: "http://here.example", host: "here.example", "content-type": "application/json" };
  const req = Object.assign(Readable.from([Buffer.from(JSON.stringify(body))]), {
    headers,
    socket: { remoteAddress: address },
  });
  let status = 0;
  const res = { writeHead: (code: number) => void (status = code), setHeader: () => res, end: () => res };
  try {
    await route(req as unknown as IncomingMessage, res as unknown as ServerResponse);
    return status;
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
};
