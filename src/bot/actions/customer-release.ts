import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'customer-release',
  needs: 'accounts.ask_release',
  run: (turn, seed) => turn.start('ask-approval', { ...seed, kind: 'release_account' }),
})
