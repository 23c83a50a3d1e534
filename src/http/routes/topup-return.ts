import { defineRoute } from '../kit/route.ts'
import { outcomePage } from '../pages/outcome.ts'

/**
 * Where a processor's page sends people back to. It is the same for everybody: what the address says is not read, for
 * anybody may have written it, and whether money came is for the rail's callback to say and for the chat to tell.
 */
export default defineRoute({
  method: 'get',
  path: '/topup/return',
  audience: 'people',
  run(call) {
    const { say } = call
    const text = [say('topup-return-text'), say('topup-return-again')]
    return outcomePage(call, { status: 200, tone: 'plain', title: say('topup-return-title'), text, switchable: true })
  },
})
