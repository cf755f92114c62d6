/** The guide's face, as drawn in 3D (client/scene/guide/body.ts): petal ears, a drop of light, tall eyes, no whiskers. */
export const GuideFace = () => (
  <svg className="guide-face" viewBox="0 0 120 112" aria-hidden="true">
    <g fill="#f9cd9c" stroke="#d08a56" strokeWidth="2.2">
      <path d="M30 46C12 34 14 10 24 4c12 6 24 20 22 36z" />
      <path d="M90 46c18-12 16-36 6-42C84 10 72 24 74 40z" />
    </g>
    <g fill="#ffc3a6">
      <path d="M30 40c-9-8-9-22-5-28 7 5 13 14 12 24z" />
      <path d="M90 40c9-8 9-22 5-28-7 5-13 14-12 24z" />
    </g>
    <path
      d="M60 28c34 0 50 18 50 40 0 24-20 38-50 38S10 92 10 68c0-22 16-40 50-40z"
      fill="#fff3da"
      stroke="#d08a56"
      strokeWidth="2.2"
    />
    <path d="M60 32c4 6 7 9 7 14a7 7 0 0 1-14 0c0-5 3-8 7-14z" fill="#ffc653" />
    <g fill="#ffb4a0" opacity="0.8">
      <ellipse cx="26" cy="80" rx="9" ry="6" />
      <ellipse cx="94" cy="80" rx="9" ry="6" />
    </g>
    <g fill="#45304f">
      <ellipse cx="40" cy="68" rx="6.5" ry="10" />
      <ellipse cx="80" cy="68" rx="6.5" ry="10" />
    </g>
    <g fill="#fff">
      <circle cx="42.5" cy="63" r="2.6" />
      <circle cx="82.5" cy="63" r="2.6" />
    </g>
    <path d="M52 80c0 6 8 6 8 0 0 6 8 6 8 0" fill="none" stroke="#9c5148" strokeWidth="2.4" strokeLinecap="round" />
    <ellipse cx="60" cy="76.5" rx="3" ry="2" fill="#ec7f70" />
  </svg>
);
