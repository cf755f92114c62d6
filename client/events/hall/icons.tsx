/** The drawings of the hall. */
import { Icon } from "../../ui/Icon.tsx";

export const NearerIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="M15.5 15.5L21 21M10.5 7.8v5.4M7.8 10.5h5.4" />
  </Icon>
);
export const FartherIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="M15.5 15.5L21 21M7.8 10.5h5.4" />
  </Icon>
);
export const BiggerIcon = () => (
  <Icon>
    <path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5" />
  </Icon>
);
export const SmallerIcon = () => (
  <Icon>
    <path d="M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M5 15l7-7 7 7" />
  </Icon>
);
export const LessIcon = () => (
  <Icon>
    <path d="M5 9l7 7 7-7" />
  </Icon>
);

const ClapIcon = () => (
  <Icon>
    <path d="M8 20c-2-1-4-4-4-7V7.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V11M10 10V6.5a1.5 1.5 0 0 1 3 0V13c1-1 2.5-1 3 0 .4.9-.8 2.3-1.8 4-1 1.9-2.7 3-6.2 3M17 4l1-2M19.5 7.5l2-1M20 11h2" />
  </Icon>
);
const NodIcon = () => (
  <Icon>
    <circle cx="12" cy="9" r="5.5" />
    <path d="M9.5 8.5h.01M14.5 8.5h.01M10 11.2c1.2 1 2.8 1 4 0M5 17l3 3 3-3M8 20v-4" />
  </Icon>
);
const HeartIcon = () => (
  <Icon>
    <path d="M12 20C5 15 3.5 11.5 3.5 8.8A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8.5 1.8c0 2.7-1.5 6.2-8.5 11.2z" />
  </Icon>
);
export const reactionIcons = { clap: ClapIcon, nod: NodIcon, heart: HeartIcon } as const;
