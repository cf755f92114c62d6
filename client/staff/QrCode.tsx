import { create } from "qrcode";

/** Free modules around the code that readers need. */
const MARGIN = 4;

/** The code as the address of a picture: one path with a square for each dark module, on a grid of 1. */
const pictureOf = (text: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
  const size = modules.size + 2 * MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** A QR code: always dark on white, whatever the colours around it, because phones read it. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <img className="qr" src={pictureOf(text)} alt={label} width="200" height="200" />
);
