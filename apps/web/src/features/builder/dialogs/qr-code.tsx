import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** Readers need this much white around the code: https://www.qrcode.com/en/howto/code.html */
const QUIET_MODULES = 4;

/** A link as a code to scan from this screen. Always dark on white, which every camera reads. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, data } = encode(url, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET_MODULES;
  return (
    <svg
      className={styles.code}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={darkModules(data)} />
    </svg>
  );
}

const darkModules = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
