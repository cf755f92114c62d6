/** Security headers: nothing from elsewhere is loaded, run or connected to, and one thing framed: a film, after a tap. */
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

const HOST = /^[\w.-]+(:\d+)?$/;

/** Older browsers do not take 'self' for the WebSocket of the same host, so it is named. */
const ownSockets = (req: IncomingMessage): string => {
  const host = req.headers.host ?? "";
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
};

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'self'"],
      "base-uri": ["'none'"],
      // The mesh decoder is WebAssembly; scripts as text stay forbidden.
      "script-src": ["'self'", "'wasm-unsafe-eval'"],
      "style-src": ["'self'"],
      // Textures inside a model reach the picture as blobs.
      "img-src": ["'self'", "data:", "blob:"],
      "connect-src": ["'self'", "blob:", ownSockets],
      "worker-src": ["'self'", "blob:"],
      // An event's film, where its host gave an address there. One document serves all pages, so the header is the same on all.
      "frame-src": ["https://www.youtube-nocookie.com"],
      "manifest-src": ["'self'"],
      "object-src": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    },
  },
  // Whether a place is only reached by TLS is known to the proxy that ends it, not to us.
  strictTransportSecurity: false,
  xFrameOptions: { action: "deny" },
  referrerPolicy: { policy: "no-referrer" },
});

/** Set the headers that every answer has. */
export const setHeaders = (req: IncomingMessage, res: ServerResponse): void => {
  protect(req, res, () => undefined);
  res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
};
