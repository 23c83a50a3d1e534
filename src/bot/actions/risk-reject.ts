import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'risk-reject',
  needs: 'risk.decide',
  run: (turn, { id = '' }) => turn.start('risk-reject', { id }),
})
