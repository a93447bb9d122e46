interface BrandMarkProps {
  size?: number;
}

/** The product's sign: a round small portion and a square large one, on one tray. */
export function BrandMark({ size = 28 }: BrandMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--porsi-accent-solid)" />
      <circle cx="10.5" cy="16" r="4.5" fill="var(--porsi-small-solid)" />
      <rect x="17" y="9.5" width="9" height="13" rx="2.5" fill="#fff" />
    </svg>
  );
}
