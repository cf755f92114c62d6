/** Quick exit and "forget me here" erase the booth: whoever has a booth on their page imports this once. */
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";
import { eraseBooth } from "./erase.ts";

const erase = (): void => void eraseBooth();

beforeExit(erase);
beforeForgetting(erase);
