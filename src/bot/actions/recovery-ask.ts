import { defineAction } from '../define/action.ts'

/** What was stated agrees with what we know: a second person is asked. */
export default defineAction({
  name: 'recovery-ask',
  needs: 'recovery.ask',
  run: (turn, { rebindId = '' }) => turn.start('ask-approval', { kind: 'rebind_account', rebindId }),
})
