import { describe, expect, it } from 'vitest'
import { merchant } from '../../support/api.ts'
import { appOf, connect } from '../../support/connection.ts'
import { dumpOf } from '../../support/dump.ts'
import { topUp } from '../../support/people.ts'
import { amountOf } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const CARD = '4111111111111111'
/** A server made this one of an order and the time; that it fits an issuer and Luhn’s check is an accident. */
const BY_TIME = 'c2317953232320071'

async function ask(path: string, key: string, body?: object, named: string = crypto.randomUUID()) {
  const post = body && { method: 'POST', body: JSON.stringify(body) }
  const headers = { authorization: `Bearer ${key}`, ...(body && { 'idempotency-key': named }) }
  const answer = await fetch(`${served.app.url}${path}`, { headers, ...post })
  const replayed = answer.headers.get('idempotent-replayed') === 'true'
  const text = await answer.text()
  const { code, param, ...said } = JSON.parse(text) as Record<string, string>
  return { status: answer.status, refused: code && `${code} ${param}`, text, replayed, id: said['id'] }
}

const coffee = { amount: '12.50', currency: 'EUR', description: 'Two cappuccinos' }

describe('what looks like the number of a card, on /v1', () => {
  it('PCI-02 is refused in whatever field it is, and the field is named', async () => {
    const { key } = await merchant(served.world)
    for (const [body, param] of [
      [{ description: CARD }, 'description'],
      [{ reference: CARD }, 'reference'],
      [{ metadata: { a: 'b', c: CARD } }, 'metadata.c'],
      // A name that is one is not said again.
      [{ metadata: { [CARD]: 'a' } }, 'metadata'],
    ] as const) {
      const { status, refused, text } = await ask('/v1/invoices', key, { ...coffee, ...body })
      expect([status, refused]).toEqual([422, `card_number ${param}`])
      expect(text).not.toContain(CARD)
    }
    expect((await ask(`/v1/invoices?reference=${CARD}`, key)).refused).toBe('card_number reference')
    expect((await ask(`/v1/invoices/${CARD}`, key)).refused).toBe('card_number id')
    const event = await ask(`/v1/webhook-endpoints`, key, { url: `https://hooks.example/${CARD}` })
    expect(event.refused).toBe('card_number url')
  })

  it('IDM-02 PCI-02 names a request as well as any other key does, and is kept unreadable', async () => {
    const [{ key }, other] = [await merchant(served.world), await merchant(served.world)]
    for (const name of [CARD, BY_TIME, `order:${CARD}`]) {
      const made = await ask('/v1/invoices', key, coffee, name)
      expect([made.status, made.replayed]).toEqual([201, false])
      expect(await ask('/v1/invoices', key, coffee, name)).toEqual({ ...made, replayed: true })
      const another = await ask('/v1/invoices', key, { ...coffee, amount: '1.00' }, name)
      expect(another.refused).toBe('idempotency_mismatch Idempotency-Key')
      const theirs = await ask('/v1/invoices', other.key, coffee, name)
      expect([theirs.status, theirs.replayed, theirs.id === made.id]).toEqual([201, false, false])
    }
    const { text } = await dumpOf(served.world.database.superuser)
    for (const name of [CARD, BY_TIME]) expect(text).not.toContain(name)
  })

  it('IDM-02 names a refused payment of a connection again, once there is money for it', async () => {
    const { world } = served
    const payer = await world.person({ name: 'Ana Payer', balance: '5.00' })
    const { access } = await connect(world, payer, await appOf(world))
    const charge = { ...coffee, reference: 'order-17' }
    const refused = await ask('/v1/payments', access, charge, BY_TIME)
    expect(refused.refused).toContain('insufficient')
    await topUp(world.core, payer.chat, amountOf('50.00', 'EUR'))
    expect((await ask('/v1/payments', access, charge, BY_TIME)).status).toBe(201)
  })
})
