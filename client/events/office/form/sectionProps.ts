import type { OfficeEvent, UploadedFile } from "../../../../shared/events/office.ts";
import type { Draft } from "./draft.ts";

/** What each section of the form is given. */
export interface SectionProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Those that handle files, too. */
export interface FilesProps extends SectionProps {
  readonly event: OfficeEvent["id"];
  readonly files: readonly UploadedFile[];
  /** A file was sent: what is known of the event is to be read again. */
  readonly onSent: () => Promise<void>;
}
