import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES, type Failure } from '#core'
import { granted } from '../../support/people.ts'
import { paid } from '../../support/refund.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const SHOP = 'https://shop.example.com'

async function keyMade(owner: Person, returnOrigins: string[]) {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const { core } = world
  return core.makeApiKey({ token, password: owner.password, scopes: API_SCOPES, returnOrigins })
}

async function merchantWith(returnOrigins: string[]) {
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  return { owner, key: granted(await keyMade(owner, returnOrigins)).secret }
}

const asking = (key: string, returnUrl?: string) => {
  const terms = { minor: 1250n, currency: 'EUR' as const, description: '', reference: null, metadata: {} }
  const said = { ...terms, livesSeconds: 3600, ...(returnUrl !== undefined && { returnUrl }) }
  return world.core.createInvoice({ key, idempotencyKey: crypto.randomUUID(), terms: said })
}

const refusal = (answer: { ok: boolean; failure?: Failure }) => {
  const failure = answer.failure
  return failure?.code === 'return_url_refused' ? failure.reason : failure?.code
}

describe('return addresses', () => {
  it('API-07 are taken on an origin that was registered with the key, letter by letter, and on no other', async () => {
    const { key } = await merchantWith([SHOP])
    expect(granted(await asking(key, `${SHOP}/thanks?order=17`)).answer.returnUrl).toBe(`${SHOP}/thanks?order=17`)
    const table: Record<string, string> = {
      'https://other.example.com/': 'not_registered',
      'https://shop.example.com:8443/': 'not_registered',
      'https://shop.example.com.evil.example/': 'not_registered',
      'https://evil.example/?https://shop.example.com': 'not_registered',
      'https://xshop.example.com/': 'not_registered',
      'https://shop.example.com@evil.example/': 'credentials',
      'https://user:word@shop.example.com/': 'credentials',
      'http://shop.example.com/': 'scheme',
      'javascript:alert(1)//shop.example.com': 'scheme',
      'data:text/html,hello': 'scheme',
      '//shop.example.com/': 'malformed',
      '/thanks': 'malformed',
      '\\\\shop.example.com': 'malformed',
      'https:\\\\shop.example.com/': 'malformed',
      'https://shop.example.com\t.evil.example/': 'malformed',
      'https://shop.example.com/ thanks': 'malformed',
      'https://shop.example.com/#paid': 'malformed',
      'https://127.0.0.1/': 'host',
      'https://localhost/': 'host',
      '': 'malformed',
    }
    for (const [url, reason] of Object.entries(table))
      expect([url, refusal(await asking(key, url))]).toEqual([url, reason])
  })

  it('API-07 a key that was made without one sends nobody anywhere', async () => {
    const { key } = await merchantWith([])
    expect(refusal(await asking(key, `${SHOP}/`))).toBe('not_registered')
    expect(granted(await asking(key)).answer.returnUrl).toBeNull()
  })

  it('API-07 only exact origins are registered, and what is none makes no key', async () => {
    const owner = await world.person({ name: 'Carla Aurora' })
    granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
    for (const [origin, reason] of [
      ['https://shop.example.com/thanks', 'malformed'],
      ['https://shop.example.com/', 'malformed'],
      ['https://*.example.com', 'host'],
      ['http://shop.example.com', 'scheme'],
      ['https://10.0.0.1', 'host'],
    ] as const)
      expect([origin, refusal(await keyMade(owner, [origin]))]).toEqual([origin, reason])
    expect(refusal(await keyMade(owner, Array(6).fill(SHOP)))).toBe('malformed')
    expect(granted(await world.core.listApiKeys({ actor: owner.chat }))).toEqual([])
  })

  it('API-07 the way back is on link and receipt, carries the invoice’s id, and nothing else of it', async () => {
    const { key } = await merchantWith([SHOP])
    const { id, token } = granted(await asking(key, `${SHOP}/thanks?order=17&invoice=forged`)).answer
    const back = `${SHOP}/thanks?order=17&invoice=${id}`
    expect(granted(await world.core.readPaymentLink({ token }))).toMatchObject({ state: 'open', back })
    const payer = await world.person({ name: 'Ana Payer', balance: '100.00' })
    expect(await paid(world, payer, token)).toMatchObject({ kind: 'pay', back })
  })
})
