import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'customer-unmask',
  needs: 'customers.unmask',
  run: (turn, { userId = '' }) => turn.start('customer-unmask', { userId }),
})
