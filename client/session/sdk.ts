/** The SDK by itself, so that the first screen need not carry it. */
import { Client } from "colyseus.js";

export const createClient = (): Client => new Client(location.origin);
