import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

/** The note is in the session only; without it the refusal's new card has none. */
export default defineAction({
  name: 'send-confirm',
  shows: ({ intentId: _spent, ...rest }) => ({ ...rest, action: 'send' }),
  run(turn, payload) {
    const running = turn.session.flow
    const note = running?.flow === 'send' ? running.data['note'] : undefined
    return confirm(turn, { ...payload, ...(typeof note === 'string' ? { note } : {}) })
  },
})
