import { z } from 'zod'
import { CURRENCY_CODES } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { shape, sum } from '../kit/api/shapes.ts'

const one = z.object({ currency: z.enum(CURRENCY_CODES), available: sum, on_hold: sum })
const balance = shape('Balance', z.object({ object: z.literal('balance'), livemode: z.boolean(), data: z.array(one) }))

/** What the shop's owner has: what is paid to a shop is its owner's. */
export default defineApiRoute({
  ...{ method: 'get', path: '/v1/balance', scope: 'balance:read' },
  summary: 'What there is, available and on hold, a currency each',
  success: { status: 200, is: 'The balances in `data`, as decimal strings of major units', body: balance },
  async run({ core, live, key }: Asked<unknown, unknown>) {
    const found = await core.getApiBalance({ key })
    if (!found.ok) return found
    const data = found.value.map(({ currency, available, onHold }) => ({ currency, available, on_hold: onHold }))
    return { ok: true, value: { body: { object: 'balance' as const, livemode: live, data } } }
  },
})
