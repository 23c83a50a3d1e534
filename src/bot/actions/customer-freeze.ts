import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'customer-freeze',
  needs: 'accounts.restrict',
  run: (turn, { userId = '' }) => turn.start('customer-freeze', { userId }),
})
