/** Codes with which a booth's room closes a line; the client knows what to do at each. No validator is imported here. */
export const boothCodes = {
  /** The same seat came in through another tab or device: one conversation is open in one place. */
  elsewhere: 4201,
  /** Too much nonsense. */
  nonsense: 4202,
  /** The server goes down for a moment. */
  restarting: 4203,
  /** The conversation is over; the ticket says how. */
  over: 4204,
  /** No seat is reserved for whoever asks, or not any more. Says nothing of whether there is such a conversation. */
  noSeat: 4205,
} as const;
