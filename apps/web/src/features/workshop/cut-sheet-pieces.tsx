import type { CutSheet } from './workshop-types.ts';
import styles from './cut-sheet-view.module.css';

/** Each strap to cut, in millimetres. */
export function PieceTable({
  pieces,
  webbingTotalMm,
}: {
  pieces: CutSheet['plan']['pieces'];
  webbingTotalMm: number;
}) {
  return (
    <div>
      <h2 id="pieces">Cut</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="pieces">
        <table className={styles.table}>
          <caption className="visually-hidden">Pieces to cut, lengths in millimetres</caption>
          <thead>
            <tr>
              <th scope="col">Done</th>
              <th scope="col">Piece</th>
              <th scope="col">Count</th>
              <th scope="col">Cut</th>
              <th scope="col">Width</th>
              <th scope="col">Material</th>
              <th scope="col">Finished</th>
              <th scope="col">Adjusts</th>
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece) => (
              <tr key={piece.pieceId}>
                <td>
                  <span className={styles.box} aria-hidden="true" />
                </td>
                <th scope="row">{piece.label}</th>
                <td>{piece.count} ×</td>
                <td className={styles.cut}>{piece.cutLengthMm}</td>
                <td>{piece.widthMm}</td>
                <td>{piece.material}</td>
                <td>
                  {piece.finishedMm} ± {piece.toleranceMm}
                </td>
                <td>
                  {piece.adjustMinMm === piece.adjustMaxMm
                    ? `fixed, ${piece.adjustMinMm}`
                    : `${piece.adjustMinMm} – ${piece.adjustMaxMm}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.total}>
        All lengths in millimetres. Webbing in all: <strong>{webbingTotalMm} mm</strong>.
      </p>
    </div>
  );
}
