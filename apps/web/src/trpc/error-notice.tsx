import { Button, Notice } from '@pet/ui';
import { errorWords } from './error-words.ts';
import styles from './error-notice.module.css';

export interface ErrorNoticeProps {
  error: unknown;
  title?: string;
  /** Offered as "Try again". */
  onRetry?: () => void;
}

/** A failed call on the screen: what happened, a way on, and the number to name to us. */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const { message, code, requestId } = errorWords(error);
  return (
    <Notice
      tone="bad"
      title={title}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <p>{message}</p>
      {requestId && (
        <p className={styles.reference}>
          {code} · {requestId}
        </p>
      )}
    </Notice>
  );
}
