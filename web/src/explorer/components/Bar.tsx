/** A share from 0 to 1 as a bar; the figure stands beside it, the bar only makes it quick to see. */
export function Bar({ share, label }: { share: number; label: string }) {
  return (
    <span className="bar">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-whole" width="100" height="8" />
        <rect className="bar-part" width={Math.max(0, Math.min(1, share)) * 100} height="8" />
      </svg>
      <span>{label}</span>
    </span>
  );
}
