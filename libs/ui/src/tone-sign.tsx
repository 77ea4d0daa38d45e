import type { Tone } from './tone.ts';

const strokes: Record<Tone, string> = {
  info: 'M12 11v6M12 7.2v.1',
  good: 'm7.5 12.5 3 3 6-6.5',
  warn: 'M12 7v6.5M12 16.8v.1',
  bad: 'm8.5 8.5 7 7m0-7-7 7',
};

/** A sign that tells the tone by its shape, for those who do not see the colour. */
export function ToneSign({ tone, className }: { tone: Tone; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" className={className} fill="none" aria-hidden="true">
      {tone === 'warn' ? (
        <path
          d="M12 2.8 22.2 20.5H1.8Z"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      ) : (
        <circle cx="12" cy="12" r="10" stroke="currentColor" strokeWidth="2" />
      )}
      <path d={strokes[tone]} stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
