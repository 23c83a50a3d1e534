import { defineAction } from '../define/action.ts'

/** What was stated agrees with what we know: a second person is asked. */
export default defineAction({
  name: 'mailbox-ask',
  needs: 'recovery.ask',
  run: (turn, { mailboxId = '' }) => turn.start('ask-approval', { kind: 'replace_mailbox', mailboxId }),
})
