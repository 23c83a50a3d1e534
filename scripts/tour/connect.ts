import { createHash, randomBytes } from 'node:crypto'
import { SEED_PIN } from '../../prisma/seed.ts'
import type { Chapter, Tour } from './chapter.ts'
import type { Phone } from './phone.ts'
import { serverWith } from './shop-server.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const BACK = 'https://beans.example/okpay/back'
const SHOP = 'Café Aurora'

/** The café registers its app: the name it has, and where OKPay is asked. */
async function registers(cafe: Phone): Promise<{ clientId: string; home: string }> {
  await cafe.writes('/merchant')
  await cafe.sees(en.label('connect-apps-button'))
  await cafe.taps(en.label('connect-apps-button'))
  await cafe.sees(en.label('connect-apps-new-button'))
  const home = new URL(await cafe.addressOf(en.label('connect-app-docs-button'))).origin
  await cafe.taps(en.label('connect-apps-new-button'))
  await cafe.sees(en.line('connect-app-new-ask'))
  await cafe.writes(BACK)
  const [clientId = ''] = /okp_app_[0-9a-f]{32}/.exec(await cafe.sees('okp_app_', BACK)) ?? []
  return { clientId, home }
}

/** A browser on the app's page is sent to OKPay and waits there with a number; what it says there, and the way on. */
async function visits({ sandbox }: Tour, home: string, clientId: string) {
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    ...{ response_type: 'code', client_id: clientId, redirect_uri: BACK, scope: 'payments profile', state: 'beans-7' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const begun = await fetch(`${home}/oauth/authorize?${asked}`, { redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const page = new URL(begun.headers.get('location') ?? '', home)
  const text = await (await fetch(page, { headers: { cookie } })).text()
  const [, number = ''] = /id="number">(\d+)</.exec(text) ?? []
  sandbox.say(`  a browser is sent to ${page.pathname.replace(/\w+$/, '…')}\n    it shows the number ${number}`)
  const token = page.pathname.split('/').at(-1) ?? ''
  return {
    ...{ number, token },
    /** Goes back to the app, whose server then has its key. */
    async goesBack(): Promise<string> {
      const back = await fetch(`${home}/oauth/authorize/${token}/back`, { redirect: 'manual', headers: { cookie } })
      const told = new URL(back.headers.get('location') ?? '', home)
      const body = new URLSearchParams({
        ...{ grant_type: 'authorization_code', code: told.searchParams.get('code') ?? '', redirect_uri: BACK },
        ...{ client_id: clientId, code_verifier: verifier },
      })
      const answer = await fetch(`${home}/oauth/token`, { method: 'POST', body })
      const { access_token: key } = (await answer.json()) as { access_token?: string }
      sandbox.say(`  the browser goes back to ${told.host}; the app’s server asks for its key: ${answer.status}`)
      if (!key) throw new Error('the app has no key')
      return key
    },
  }
}

/** An app of a shop that is paid within a budget, and only as long as its payer likes. */
export const CONNECT: readonly Chapter[] = [
  {
    title: 'Ana connects an app with her PIN; it is paid within her budget, refused above it, and ended at once',
    async play(tour) {
      const { sandbox, phones } = tour
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      const { clientId, home } = await registers(cafe)
      const visit = await visits(tour, home, clientId)
      await ana.starts(`connect_${visit.token}`)
      await ana.sees(en.line('connect-number-ask', { shop: SHOP }), visit.number)
      await ana.taps(visit.number)
      await ana.sees(en.line('connect-card-title', { shop: SHOP }), '20.00 EUR')
      await ana.taps(en.label('connect-payment-button', { amount: '20.00 EUR' }))
      await ana.sees(en.line('connect-payment-ask', { now: '20.00 EUR' }).slice(0, 20))
      await ana.writes('5')
      await ana.sees(en.label('connect-payment-button', { amount: '5.00 EUR' }))
      await ana.taps(en.label('connect-allow-button'))
      await ana.sees(en.line('pad-enter'))
      await ana.typesPin(SEED_PIN)
      await ana.sees(en.line('connect-done', { shop: SHOP }).split(',')[0] ?? '')

      const server = serverWith(sandbox, home, await visit.goesBack())
      const wish = { amount: '4.50', currency: 'EUR', reference: 'beans-1', description: 'Beans, this week' }
      const first = await server('POST', '/v1/payments', wish)
      const again = await server('POST', '/v1/payments', wish)
      if (first['status'] !== 'succeeded' || again['id'] !== first['id']) throw new Error('not paid exactly once')
      await ana.sees(en.line('notice-connection-paid', { amount: '4.50 EUR', shop: SHOP }))
      const above = await server('POST', '/v1/payments', { ...wish, amount: '5.01', reference: 'beans-2' })
      if (above['code'] !== 'budget_exhausted') throw new Error('more than the budget was not refused')
      await ana.sees(en.line('notice-connection-refused', { amount: '5.01 EUR', shop: SHOP }))

      await ana.writes('/connections')
      await ana.sees(en.line('connections-title'), '4.50 EUR')
      await ana.taps(en.label('connections-entry-button', { shop: SHOP }))
      await ana.sees(en.label('connection-end-button'))
      await ana.taps(en.label('connection-end-button'))
      await ana.sees(en.line('connection-ended-now').split('.')[0] ?? '')
      const after = await server('POST', '/v1/payments', { ...wish, reference: 'beans-3' })
      if (after['code'] !== 'connect_auth_failed') throw new Error('an ended connection still pays')
    },
  },
]
