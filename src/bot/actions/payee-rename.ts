import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'payee-rename',
  shows: true,
  run: (turn, { payee = '' }) => turn.start('payee-name', { payee }),
})
