import { Button } from '@pet/ui';
import { useId } from 'react';
import styles from './design-head.module.css';

const NAME_MAX = 60;

export interface DesignHeadProps {
  name: string;
  onName: (name: string) => void;
  onStarters: () => void;
  onCompare: () => void;
  onShare: () => void;
}

/** What the design is called, and what can be done with it as a whole. */
export function DesignHead(props: DesignHeadProps) {
  const id = useId();
  return (
    <div className={styles.head}>
      <label htmlFor={id} className="visually-hidden">
        Name of this design
      </label>
      <input
        id={id}
        className={styles.name}
        value={props.name}
        maxLength={NAME_MAX}
        autoComplete="off"
        onChange={(event) => props.onName(event.target.value)}
      />
      <div className={styles.actions}>
        <Button size="small" onClick={props.onStarters}>
          Starters
        </Button>
        <Button size="small" onClick={props.onCompare}>
          Compare
        </Button>
        <Button size="small" onClick={props.onShare}>
          Share
        </Button>
      </div>
    </div>
  );
}
