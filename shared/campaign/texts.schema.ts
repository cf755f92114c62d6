/** A text an operator wrote, in every language: none may be missing, nor be empty. */
import { z } from "zod";

export const textsSchema = z.strictObject({ ja: z.string().min(1), easy: z.string().min(1), en: z.string().min(1) });
