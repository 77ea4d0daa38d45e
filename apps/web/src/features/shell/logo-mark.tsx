/** The mark: a Y-harness from the front, sewn with one thread through the ring. */
export function LogoMark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="#17392e" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M10 8.5 20 20.5 30 8.5M20 20.5v11.5" stroke="#f6f0e2" strokeWidth="6.5" />
        <path
          d="M10 8.5 20 20.5 30 8.5M20 20.5v11.5"
          stroke="#17392e"
          strokeWidth="1.3"
          strokeDasharray="2.4 2.6"
        />
        <circle cx="20" cy="20.5" r="4.6" fill="#17392e" stroke="#f0a51e" strokeWidth="2.8" />
      </g>
    </svg>
  );
}
