/** What slides can come from. */
export const SLIDE_FILES = ".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp";
export const isPicture = ({ type }: Pick<File, "type">): boolean => type.startsWith("image/");
