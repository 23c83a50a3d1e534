import { SEED_PASSWORD } from '../../prisma/seed.ts'
import type { Chapter } from './chapter.ts'
import { sendStep } from './page.ts'
import { serverWith } from './shop-server.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** A shop's own server: a key, an invoice that is asked for twice and made once, and the truth about whether it was paid. */
export const API: readonly Chapter[] = [
  {
    title: 'A shop’s own server asks for money over the API; the invoice is paid in the chat; the key is revoked',
    async play({ sandbox, phones }) {
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      await cafe.writes('/merchant')
      await cafe.sees(en.line('shop-accepting'))
      await cafe.taps(en.label('api-keys-button'))
      await cafe.sees(en.line('api-keys-none'))
      const link = await cafe.addressOf(en.label('api-keys-make-button'))
      const shown = await sendStep(sandbox, link, { step: 'make', may: 'ask', password: SEED_PASSWORD })
      const [, key = ''] = /(okp_live_[\w-]{32})/.exec(shown) ?? []
      await cafe.sees(`okp_live_…${key.slice(-4)}`)

      const server = serverWith(sandbox, new URL(link).origin, key)
      const wish = { amount: '2.40', currency: 'EUR', description: 'One cortado', reference: 'order-1' }
      const invoice = await server('POST', '/v1/invoices', wish)
      const again = await server('POST', '/v1/invoices', wish)
      if (again['id'] !== invoice['id']) throw new Error('the same request made two invoices')
      await ana.starts(new URL(String(invoice['chat_url'])).searchParams.get('start') ?? '')
      const pay = en.label('pay-confirm-button', { amount: '2.40 EUR' })
      await ana.sees('One cortado', pay)
      await ana.taps(pay)
      await ana.sees(en.line('pay-receipt', { amount: '2.40 EUR', shop: 'Café Aurora' }))
      const { status } = await server('GET', `/v1/invoices/${invoice['id']}`)
      if (status !== 'paid') throw new Error(`the API says ${status}`)
      await cafe.sees(en.line('notice-link-paid', { amount: '2.40 EUR', from: 'Ana Ilić' }))

      await cafe.writes('/merchant')
      await cafe.taps(en.label('api-keys-button'))
      await cafe.taps(en.label('api-keys-revoke-button', { hint: key.slice(-4) }))
      await cafe.taps(en.label('api-key-revoke-button'))
      await cafe.sees(en.line('api-keys-none'))
      const refused = await server('GET', '/v1/balance')
      if (refused['code'] !== 'api_key_invalid') throw new Error('a revoked key still works')
    },
  },
]
