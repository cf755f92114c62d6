/** Short names by which the desk tells people apart. Nobody gets from a name to the pass. */
import { createHmac } from "node:crypto";
import { deriveSecret } from "../staff/secret.ts";

/** Letters and digits that nobody takes for each other. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;

/** Gives each pass its label, "K7QM-3XWA"; the same for as long as the installation's secret is. */
export const labelsOf = (secret: string): ((pass: string) => string) => {
  const key = deriveSecret(secret, "desk labels");
  return (pass) => {
    if (pass === "") return "";
    const bytes = createHmac("sha256", key).update(pass).digest();
    const letters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  };
};
