import { defineAction } from '../define/action.ts'
import { afterRefusal, settleSend } from '../send/settle.ts'

/** The tap on the confirm card. It needs no running flow: whatever was lost meanwhile, the intent knows what was meant. */
export default defineAction({
  name: 'send-confirm',
  async run(turn, payload) {
    const running = turn.session.flow
    const note = running?.flow === 'send' ? running.data['note'] : undefined
    const seed = { ...payload, ...(typeof note === 'string' ? { note } : {}) }
    const settled = await settleSend(turn, payload['intentId'] ?? '', payload)
    if (settled.kind === 'pin') return turn.start('send-pin', seed)
    if (settled.kind === 'refused') return afterRefusal(turn, settled.failure, seed)
    await turn.leave()
    await turn.show(settled.card)
  },
})
