import styles from './skeleton.module.css';

/** A place-holder of the size of what will come; `label` is read out once for the whole region. */
export function Skeleton({
  width = '100%',
  height = '1.25rem',
  label,
}: {
  width?: string;
  height?: string;
  label?: string;
}) {
  return (
    <span
      className={styles.skeleton}
      style={{ width, height }}
      aria-hidden={label ? undefined : true}
    >
      {label && (
        <span className="visually-hidden" role="status">
          {label}
        </span>
      )}
    </span>
  );
}
