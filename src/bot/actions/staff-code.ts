import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'staff-code',
  needs: 'queue.see',
  run: (turn, payload) => turn.start('staff-code', payload),
})
