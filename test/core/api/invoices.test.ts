import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { InvoiceTerms } from '#core'
import { merchant } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { dumpOf } from '../../support/dump.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const terms = (given: Partial<InvoiceTerms> = {}): InvoiceTerms => ({
  ...{
    minor: 1250n,
    currency: 'EUR',
    description: 'Two cappuccinos',
    reference: null,
    metadata: {},
    livesSeconds: 3600,
  },
  ...given,
})
const rows = (shopOwner: string) => world.deps.prisma.paymentLink.count({ where: { shop: { ownerId: shopOwner } } })

describe('invoices of the merchant API', () => {
  it('S34 an invoice is a link: paid in the chat, and then paid for the server that asked', async () => {
    const { key } = await merchant(world)
    const payer = await world.person({ balance: '50.00' })
    const metadata = { order: '17', table: 'window' }
    const { answer } = granted(
      await world.core.createInvoice({ key, idempotencyKey: 'one', terms: terms({ reference: 'order-17', metadata }) }),
    )
    expect(answer).toMatchObject({ status: 'open', amount: '12.50', currency: 'EUR', reference: 'order-17', metadata })
    const quote = granted(await world.core.quotePayment({ actor: payer.chat, token: answer.token }))
    const receipt = granted(await world.core.confirmPayment({ actor: payer.chat, intentId: quote.intentId }))
    const paid = granted(await world.core.getInvoice({ key, id: answer.id }))
    expect(paid).toMatchObject({ status: 'paid', payment: receipt.reference })
  })

  it('IDM-02 the same request again has the same answer and no second effect, also once it was withdrawn', async () => {
    const { owner, key } = await merchant(world)
    const ask = () => world.core.createInvoice({ key, idempotencyKey: 'same', terms: terms() })
    const first = granted(await ask())
    granted(await world.core.withdrawInvoice({ key, idempotencyKey: 'back', id: first.answer.id }))
    const again = granted(await ask())
    expect(again).toEqual({ answer: first.answer, replayed: true })
    expect(await rows(owner.userId)).toBe(1)
  })

  it('IDM-03 the same name for anything else is refused, whichever field differs', async () => {
    const { owner, key } = await merchant(world)
    granted(
      await world.core.createInvoice({ key, idempotencyKey: 'k', terms: terms({ metadata: { a: '1', b: '2' } }) }),
    )
    const others: Partial<InvoiceTerms>[] = [
      { minor: 1251n },
      { currency: 'USD' },
      { description: 'Two teas' },
      { reference: 'r' },
      { metadata: { a: '1' } },
      { livesSeconds: 3601 },
    ]
    for (const other of others) {
      const asked = terms({ metadata: { a: '1', b: '2' }, ...other })
      const refused = refusal(await world.core.createInvoice({ key, idempotencyKey: 'k', terms: asked }))
      expect(refused, JSON.stringify(Object.keys(other))).toEqual({ code: 'idempotency_mismatch' })
    }
    const turned = terms({ metadata: { b: '2', a: '1' } })
    expect(granted(await world.core.createInvoice({ key, idempotencyKey: 'k', terms: turned })).replayed).toBe(true)
    expect(await rows(owner.userId)).toBe(1)
  })

  it('IDM-04 of fifty at once one makes it; the others are told to wait, or hear the same', async () => {
    const { owner, key } = await merchant(world)
    const all = await Promise.all(
      Array.from({ length: 50 }, () => world.core.createInvoice({ key, idempotencyKey: 'storm', terms: terms() })),
    )
    const answers = all.flatMap((one) => (one.ok ? [one.value] : []))
    const codes = new Set(all.flatMap((one) => (one.ok ? [] : [one.failure.code])))
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(answers.map(({ answer }) => answer.id)).size).toBe(1)
    expect([...codes].filter((code) => code !== 'idempotency_busy')).toEqual([])
    expect(await rows(owner.userId)).toBe(1)
  })

  it('IDM-05 two shops may use the same name', async () => {
    const [one, other] = [await merchant(world), await merchant(world, { name: 'Tea House' })]
    const asked = await Promise.all(
      [one, other].map(({ key }) => world.core.createInvoice({ key, idempotencyKey: 'shared', terms: terms() })),
    )
    expect(new Set(asked.map((made) => granted(made).answer.id)).size).toBe(2)
  })

  it('IDM-06 a refusal keeps nothing: the name can be used again', async () => {
    const { owner, key } = await merchant(world)
    const ask = (minor: bigint) => world.core.createInvoice({ key, idempotencyKey: 'n', terms: terms({ minor }) })
    expect(refusal(await ask(0n)).code).toBe('amount_too_small')
    expect(granted(await ask(1250n)).replayed).toBe(false)
    expect(await rows(owner.userId)).toBe(1)
  })

  it('IDM-08 an answer is kept thirty days, a reference for ever', async () => {
    const { key } = await merchant(world)
    const ask = (idempotencyKey: string) =>
      world.core.createInvoice({ key, idempotencyKey, terms: terms({ reference: 'order-1' }) })
    const first = granted(await ask('first'))
    await world.advance(29 * 86_400)
    granted(await world.core.sweep({}))
    expect(granted(await ask('first')).replayed).toBe(true)
    await world.advance(2 * 86_400)
    granted(await world.core.sweep({}))
    expect(refusal(await ask('first'))).toEqual({ code: 'reference_taken', invoice: first.answer.id })
  })

  it('IDM-08 a reference asked for twice at the same moment is one invoice', async () => {
    const { owner, key } = await merchant(world)
    const made = await Promise.all(
      ['a', 'b', 'c', 'd'].map((idempotencyKey) =>
        world.core.createInvoice({ key, idempotencyKey, terms: terms({ reference: 'order-2' }) }),
      ),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of made) if (!one.ok) expect(one.failure.code).toBe('reference_taken')
    expect(await rows(owner.userId)).toBe(1)
  })

  it('API-03 another shop’s invoice is as unknown as none at all', async () => {
    const [one, other] = [await merchant(world), await merchant(world, { name: 'Tea House' })]
    const { answer } = granted(await world.core.createInvoice({ key: one.key, idempotencyKey: 'x', terms: terms() }))
    const { key } = other
    for (const id of [answer.id, 'inv_00000000000000000000000000000000', answer.token, 'inv_', '']) {
      expect(refusal(await world.core.getInvoice({ key, id })).code).toBe('invoice_unknown')
      const withdrawn = await world.core.withdrawInvoice({ key, idempotencyKey: `w${id}`, id })
      expect(refusal(withdrawn).code).toBe('invoice_unknown')
      const after = id === '' ? 'inv_' : id
      const behind = await world.core.listInvoices({ key, after, reference: null, limit: 10 })
      expect(refusal(behind).code).toBe('invoice_unknown')
    }
    expect(granted(await world.core.getInvoice({ key: one.key, id: answer.id })).status).toBe('open')
  })

  it('lists the newest first, page behind page, none twice', async () => {
    const { key } = await merchant(world)
    const made: string[] = []
    for (let n = 0; n < 5; n++) {
      const asked = { key, idempotencyKey: `n${n}`, terms: terms({ reference: `order-${n}` }) }
      made.unshift(granted(await world.core.createInvoice(asked)).answer.id)
      await world.advance(1)
    }
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page = granted(await world.core.listInvoices({ key, after, reference: null, limit: 2 }))
      seen.push(...page.invoices.map(({ id }) => id))
      more = page.hasMore
      after = seen.at(-1) ?? null
    }
    expect(seen).toEqual(made)
    const one = granted(await world.core.listInvoices({ key, after: null, reference: 'order-3', limit: 2 }))
    expect(one.invoices.map(({ id }) => id)).toEqual([made[1]])
  })

  it('CRY-01 what a server wants told back is sealed where it lies', async () => {
    const { key } = await merchant(world)
    const metadata = { note: 'a customer called Ottilie' }
    const { answer } = granted(await world.core.createInvoice({ key, idempotencyKey: 'm', terms: terms({ metadata }) }))
    const [row] = await world.deps.prisma.$queryRaw<{ text: string }[]>`
      select encode(metadata, 'escape') as text from payment_link where token = ${answer.token}`
    expect(row?.text).not.toContain('Ottilie')
    expect(granted(await world.core.getInvoice({ key, id: answer.id })).metadata).toEqual(metadata)
  })

  it('CRY-01 what is kept to be answered again is sealed, too, and opens as it was', async () => {
    const { key } = await merchant(world)
    const given = terms({ metadata: { note: 'a customer called Wilhelmine' }, description: 'Bandages for Wilhelmine' })
    const ask = () => world.core.createInvoice({ key, idempotencyKey: 'sealed', terms: given })
    const { answer } = granted(await ask())
    const { text } = await dumpOf(world.database.superuser)
    expect(text).not.toContain('Wilhelmine')
    expect(granted(await ask())).toEqual({ answer, replayed: true })
  })

  it('API-01 of a key that is revoked while it makes an invoice nothing comes after', async () => {
    const { owner, key } = await merchant(world)
    const ask = (idempotencyKey: string) => world.core.createInvoice({ key, idempotencyKey, terms: terms() })
    granted(await ask('first'))
    const [{ id = '' } = {}] = granted(await world.core.listApiKeys({ actor: owner.chat }))
    const pace = await heldRow(world, "select 1 from factor_throttle where factor = 'api_invoice' for update")
    const made = ask('second')
    await pace.someoneWaits(1)
    const revoked = world.core.revokeApiKey({ actor: owner.chat, id }).then(async (answer) => {
      granted(answer)
      return rows(owner.userId)
    })
    // Either it waits for what was begun, or it is done: then what was begun must not be done after it.
    await Promise.race([revoked, pace.someoneWaits(2).catch(() => {})])
    await pace.release()
    await made
    expect(await revoked).toBe(await rows(owner.userId))
    expect(refusal(await ask('third')).code).toBe('api_key_invalid')
  })
})
