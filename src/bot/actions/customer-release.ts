import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'customer-release',
  needs: 'accounts.ask_release',
  run: (turn, { userId = '' }) => turn.start('ask-approval', { kind: 'release_account', userId }),
})
