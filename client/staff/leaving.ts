/** Ends the session on the server, and with it the badge of this tab; the page goes on as nobody's. Throws an ApiError. */
import { goTo } from "../app/path.ts";
import { useStaff, wear } from "../session/staff.ts";
import { endAllSessions, signOut } from "./auth.ts";

export const leaveStaff = async ({ everywhere = false } = {}): Promise<void> => {
  if (everywhere) await endAllSessions();
  else await signOut();
  wear("none");
  useStaff.setState({ me: null, isOver: false });
  goTo("/staff");
};
