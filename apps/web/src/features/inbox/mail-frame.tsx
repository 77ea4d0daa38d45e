import styles from './mail-frame.module.css';

/** Links of a mail are meant to leave it; the frame itself may do nothing else. */
const HEAD = '<base target="_top"><meta name="color-scheme" content="light">';

/** The mail as it was designed, in a frame that runs no scripts and has no origin. */
export function MailFrame({ html }: { html: string }) {
  return (
    <iframe
      className={styles.frame}
      title="The mail"
      sandbox="allow-top-navigation-by-user-activation"
      srcDoc={`${HEAD}${html}`}
    />
  );
}
