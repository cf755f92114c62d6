/** What tells accounts apart that had the same name at different times: the end of the id, which is random. */
export const accountLabel = (id: string): string => id.slice(-6);
