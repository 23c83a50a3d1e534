import { setTimeout as pause } from 'node:timers/promises'
import { SEED_PASSWORD } from '../../prisma/seed.ts'
import type { Chapter } from './chapter.ts'
import { sendStep } from './page.ts'
import type { Receiver, Told } from './receiver.ts'
import { serverWith } from './shop-server.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const PATIENCE_MS = 60_000

/** A shop's server that hears of a payment by itself; fails, which its owner is told; and gets what waited in one tap. */
export const HOOKS: readonly Chapter[] = [
  {
    title: 'A shop’s server is told of a payment, fails, and gets what waited',
    async play({ sandbox, phones, receiver }) {
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      await cafe.writes('/merchant')
      await cafe.taps(en.label('api-keys-button'))
      const link = await cafe.addressOf(en.label('api-keys-make-button'))
      const shown = await sendStep(sandbox, link, { step: 'make', may: 'ask', password: SEED_PASSWORD })
      const [, key = ''] = /(okp_live_[\w-]{32})/.exec(shown) ?? []
      const server = serverWith(sandbox, new URL(link).origin, key)
      const made = await server('POST', '/v1/webhook-endpoints', { url: `${receiver.url}/okpay` })
      receiver.secret = String(made['secret'])
      await cafe.sees('A webhook was added', new URL(receiver.url).host)

      const invoice = await server('POST', '/v1/invoices', { amount: '3.10', currency: 'EUR', reference: 'order-2' })
      await ana.starts(new URL(String(invoice['chat_url'])).searchParams.get('start') ?? '')
      const pay = en.label('pay-confirm-button', { amount: '3.10 EUR' })
      await ana.sees(pay)
      await ana.taps(pay)
      const paid = await heard(
        receiver,
        ({ type, data }) => type === 'payment.succeeded' && data['reference'] === 'order-2',
      )
      sandbox.say(
        `  the shop’s server is told: ${paid.type}, ${paid.data['amount']} ${paid.data['currency']}, signed: ${paid.isOurs}`,
      )
      if (!paid.isOurs) throw new Error('the public library does not believe our signature')

      receiver.status = 500
      const other = await server('POST', '/v1/invoices', { amount: '1.00', currency: 'EUR', reference: 'order-3' })
      await server('POST', `/v1/invoices/${other['id']}/withdraw`, {})
      const isOther = ({ data }: Told) => data['invoice'] === other['id']
      const first = await heard(receiver, isOther)
      // The second try is five seconds later, the third five minutes after that: then it is more than a hiccup.
      await sandbox.post('/api/clock', { advanceSeconds: 6 })
      await heard(receiver, isOther, 2)
      await sandbox.post('/api/clock', { advanceSeconds: 330 })
      await cafe.sees('HTTP 500')
      receiver.status = 204
      await cafe.taps(en.label('webhook-look-button'))
      // A sale at the till may have run out by this clock, and wait as well.
      await cafe.tapsOneOf(...[1, 2, 3].map((count) => en.label('webhook-replay-button', { count })))
      // Which of the two that wait had its third try is the endpoint's pauses' affair: what counts is the one it took.
      const again = await heard(receiver, (one) => isOther(one) && one.answered === 204)
      if (again.id !== first.id) throw new Error('an event came again under another id')
      sandbox.say(`  the shop’s server is told again, under the same id: ${again.type}`)
    },
  },
]

/** What the receiver was told that fits, as often as `times`: the last of it. */
async function heard({ told }: Receiver, fits: (one: Told) => boolean, times = 1): Promise<Told> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const [last] = told.filter(fits).slice(times - 1)
    if (last) return last
    await pause(100)
  }
  throw new Error(`the shop’s server was told ${told.map(({ type }) => type).join(', ') || 'nothing'}`)
}
