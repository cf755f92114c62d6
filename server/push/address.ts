/**
 * Where push messages may be sent. A browser says where; so the address is a stranger's word, and our server must not be made to
 * ask anything inside its own network. Checked when it is given, and again when its name is looked up: a name may lead to
 * another place each time.
 */
import { lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { PushSet } from "../../shared/campaign/push.ts";
import { HttpError } from "../web/http.ts";

/** Everything that is not the public internet (IANA's special-purpose registries). */
const inner = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inner.addSubnet(net, bits, "ipv4");
/** Of IPv6, 2000::/3 alone is given out for public use; these parts of it are not, or lead to an IPv4 address inside. */
const outer6 = new BlockList();
outer6.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  inner.addSubnet(net, bits, "ipv6");

/** Whether an address (not a name) lies in the public internet. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !inner.check(address, "ipv4");
  return family === 6 && outer6.check(address, "ipv6") && !inner.check(address, "ipv6");
};

/** Names that never lead into the public internet. */
const INNER_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|test|invalid|example|onion)$/;

/** Whether a push message may be sent to this URL: https on its usual port, a host with a public name, no name or password. */
export const isPublicEndpoint = (endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  return (
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    password === "" &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) &&
    isIP(hostname) === 0 &&
    !INNER_NAME.test(hostname)
  );
};

/** The same, where its push service is one that we may ask; else an HttpError, 400 "push". */
export const publicOnly = (push: PushSet): PushSet => {
  if (!isPublicEndpoint(push.endpoint)) throw new HttpError(400, "push");
  return push;
};

/** Look a name up as `net` asks for it; fails with "EINNER" where any of its addresses is not public. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      const refused = Object.assign(new Error(`${hostname} is not public`), { code: "EINNER" });
      return done(refused, "", 0);
    }
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
