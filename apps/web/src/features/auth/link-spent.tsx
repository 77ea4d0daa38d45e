import { ButtonLink, Notice } from '@pet/ui';
import { paths } from '#web/paths.ts';

/** A link for a new password that is incomplete, too old or was used; which of these, nobody shall learn. */
export function LinkSpent() {
  return (
    <Notice
      tone="bad"
      title="This link does not work any more"
      action={
        <ButtonLink tone="primary" href={paths.forgotPassword()}>
          Get a new link
        </ButtonLink>
      }
    >
      <p>Each link is good for 30 minutes and works once. Your password is as it was.</p>
    </Notice>
  );
}
