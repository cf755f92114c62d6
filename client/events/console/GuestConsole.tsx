/** `/events/<id>/console`: a guest speaker comes by a link that is good for this event alone. */
import { useState } from "react";
import { addTexts } from "../../campaign/language.ts";
import * as staffTexts from "../../staff/texts.ts";
import "../../staff/staff.css";
import "../../staff/parts.css";
import Console from "./Console.tsx";
import { Gone } from "./Gone.tsx";
import { guestToken } from "./guestToken.ts";

// The sheet of keys is the staff's.
addTexts("staff", staffTexts);

export default function GuestConsole({ event }: { readonly event: string }) {
  // Taken from the address once: it is not there any more afterwards.
  const [token] = useState(() => guestToken(event));
  return (
    <div className="staff">
      {token === null ? <Gone error={null} isGuest /> : <Console event={event} guest={token} />}
    </div>
  );
}
