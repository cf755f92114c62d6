/** A supervisor's word to a counsellor has so many characters at most. */
export const WHISPER_MOST = 500;
