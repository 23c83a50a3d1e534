import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'

/** What the shop's owner has: what is paid to a shop is its owner's. */
export default defineApiRoute({
  ...{ method: 'get', path: '/v1/balance', scope: 'balance:read' },
  summary: 'What there is, available and on hold, a currency each',
  success: { status: 200, is: 'The balances in `data`, as decimal strings of major units' },
  async run({ core, key }: Asked<unknown, unknown>) {
    const found = await core.getApiBalance({ key })
    if (!found.ok) return found
    const data = found.value.map(({ currency, available, onHold }) => ({ currency, available, on_hold: onHold }))
    return { ok: true, value: { body: { object: 'balance', livemode: true, data } } }
  },
})
