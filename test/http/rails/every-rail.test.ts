import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Money, money } from '#core'
import { keptBody } from '../../support/kept-body.ts'
import { granted } from '../../support/people.ts'
import { FOUR_RAILS, ORDERED_RAILS, secretOfRail, serveFourRails } from '../support/four-rails.ts'

// What holds for the callbacks of each rail, over HTTP and down to the books.
const rails = serveFourRails()

const kept = () => rails.world.deps.prisma.callbackInbox.count()
const secondsFromNow = (seconds: number) => new Date(rails.world.deps.clock().getTime() + seconds * 1000)

describe.each(FOUR_RAILS)('callbacks of the rail %s', (rail) => {
  /** Expects this answer, and that nothing of it is in the inbox or on anybody's account. */
  async function refused(
    body: string,
    expected: string,
    signing: Parameters<typeof rails.post>[2] = {},
  ): Promise<void> {
    const before = await kept()
    const response = await rails.post(rail, body, signing)
    expect(`${response.status} ${(await response.json()).code}`).toBe(expected)
    expect(await kept()).toBe(before)
  }

  test('CBK-01 CBK-08 forged, by nobody we know or by another rail of ours: refused, no trace, nothing credited', async () => {
    const announced = await rails.announce(rail)
    const body = rails.event(rail, announced)
    const others = FOUR_RAILS.filter((other) => other !== rail).map(secretOfRail)
    for (const secret of [Buffer.alloc(32, 99), ...others])
      await refused(body, '401 signature_invalid', { secrets: [secret] })
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
  })

  test('CBK-03 the same message replayed, within the five minutes too, counts once', async () => {
    const announced = await rails.announce(rail)
    const body = rails.event(rail, announced)
    const at = secondsFromNow(-200)
    const outcomes = []
    for (let times = 0; times < 4; times++) outcomes.push((await (await rails.post(rail, body, { at })).json()).outcome)
    expect(outcomes).toEqual(['credited', 'repeated', 'repeated', 'repeated'])
    expect(await rails.world.balance(announced.person)).toBe('25.00')
  })

  test('CBK-01 signed more than 300 s ago, or ahead: refused; within, accepted', async () => {
    const body = rails.event(rail, await rails.announce(rail))
    for (const seconds of [-305, 305, -86_400])
      await refused(body, '401 signature_invalid', { at: secondsFromNow(seconds) })
    expect((await rails.post(rail, body, { at: secondsFromNow(-290) })).status).toBe(200)
    expect((await rails.post(rail, body, { at: secondsFromNow(290) })).status).toBe(200)
  })

  test('CBK-07 more than 256 KiB, nested too deep, or with a key twice: refused whole', async () => {
    const announced = await rails.announce(rail)
    const body = rails.event(rail, announced)
    await refused(rails.event(rail, announced, { filler: 'x'.repeat(256 * 1024) }), '413 body_too_large')
    await refused(body.replace('"data":{', `"data":{"deep":${'['.repeat(30)}${']'.repeat(30)},`), '400 malformed')
    await refused(body.replace('"amount"', '"amount":"1.00","amount"'), '400 malformed')
    await refused(body.replace('"amount"', '"\\u0061mount":"1.00","amount"'), '400 malformed')
    expect(await rails.tell(rail, announced)).toBe('credited')
  })

  test('CBK-07 of a type nobody knows: kept as it came, once, and nothing is done', async () => {
    const announced = await rails.announce(rail)
    const body = rails.event(rail, announced, { type: 'dispute.opened' })
    const id = `evt_${randomUUID()}`
    for (const outcome of ['ignored', 'repeated'])
      expect((await (await rails.post(rail, body, { id })).json()).outcome).toBe(outcome)
    const rows = await rails.world.deps.prisma.callbackInbox.findMany({ where: { rail, eventId: id } })
    expect(rows.map((row) => keptBody(rails.world, row))).toEqual([body])
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
  })

  test('CBK-05 paid, failed and taken back, each told twice, in all orders there are: one end for each set', async () => {
    const person = await rails.world.person()
    /** News by name; "paid again" is a second payment, under an id of its own. */
    const sets: [string[], string][] = [
      [['paid', 'paid', 'failed', 'failed', 'back', 'back'], 'returned 0n in suspense'],
      [['paid', 'paid', 'failed', 'failed'], 'credited 0n in suspense'],
      [['paid', 'paid', 'back', 'back'], 'returned 0n in suspense'],
      [['failed', 'failed', 'back', 'back'], 'returned 0n in suspense'],
      [['paid', 'paid again', 'failed'], 'credited 2500n in suspense'],
      [['paid', 'paid again', 'back'], 'returned 2500n in suspense'],
    ]
    const ends = new Map<string, Set<string>>()
    for (const [set] of sets)
      for (const some of inTens(orders(set)))
        await Promise.all(
          some.map(async (order) => {
            const end = await endAfter(order)
            ends.set(set.join(), (ends.get(set.join()) ?? new Set()).add(end))
          }),
        )
    expect([...ends.values()].map((set) => [...set])).toEqual(sets.map(([, end]) => [end]))
    // Of the sets that end in "credited", whose orders are 6 each, one credit an order; the others are nothing.
    expect(await rails.world.balance(person)).toBe((12 * 25).toFixed(2))

    async function endAfter(order: readonly string[]): Promise<string> {
      const announced = await rails.announce(rail, 2_500n, person)
      const { reference } = announced
      const TYPES = new Map([
        ['failed', 'topup.failed'],
        ['back', 'topup.returned'],
      ])
      for (const news of order) {
        const type = TYPES.get(news) ?? 'topup.succeeded'
        await rails.tell(rail, announced, { type, eventId: `${news.replace(' ', '_')}-${reference}` })
      }
      const { prisma } = rails.world.deps
      const { state } = await prisma.topUp.findUniqueOrThrow({ where: { reference } })
      const { _sum: held } = await prisma.suspenseItem.aggregate({
        where: { reference, state: 'open' },
        _sum: { amount: true },
      })
      // What is held is the whole of a payment, our fee in it; without that it is the same on every rail.
      const fee = announced.total.minor - 2_500n
      return `${state} ${held.amount === null ? 0n : held.amount - fee}n in suspense`
    }
  })
})

describe.each(ORDERED_RAILS)('a large sum by the rail %s', (rail) => {
  test('CBK-10 while its rail does not answer: 503, come again, nothing kept; then credited once', async () => {
    const announced = await rails.announce(rail, 60_000n)
    const before = await kept()
    rails.desks[rail].answer = { known: false }
    const body = rails.event(rail, announced)
    for (let times = 0; times < 3; times++) {
      const response = await rails.post(rail, body)
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    }
    expect(await kept()).toBe(before)
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
    rails.desks[rail].answer = undefined
    for (const outcome of ['credited', 'repeated'])
      expect((await (await rails.post(rail, body)).json()).outcome).toBe(outcome)
    expect(await rails.world.balance(announced.person)).toBe('600.00')
  })

  test('CBK-10 its rail knows of no payment: kept apart, staff told, nothing credited', async () => {
    const announced = await rails.announce(rail, 60_000n)
    rails.desks[rail].answer = { known: true, paid: null, news: [] }
    expect(await rails.tell(rail, announced)).toBe('contradicted')
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
  })

  test('CBK-10 taken back: asked likewise. Silence is 503, another answer is for staff, its own news are booked', async () => {
    const announced = await rails.announce(rail, 60_000n)
    expect(await rails.tell(rail, announced)).toBe('credited')
    const back = { type: 'topup.returned', eventId: `back-${announced.reference}` }
    const body = rails.event(rail, announced, back)
    rails.desks[rail].answer = { known: false }
    const before = await kept()
    const response = await rails.post(rail, body)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    const paid = { known: true, paid: announced.total } as const
    const other = { ...newsOf(rail, announced, back), eventId: 'another' }
    for (const news of [[], [other], [{ ...other, eventId: back.eventId, amount: money(1n, 'EUR') }]]) {
      rails.desks[rail].answer = { ...paid, news }
      expect((await (await rails.post(rail, body)).json()).outcome).toBe('contradicted')
    }
    expect(await kept()).toBe(before)
    expect(await rails.world.balance(announced.person)).toBe('600.00')
    const { deps } = rails.world
    const where = { rail_eventId: { rail, eventId: back.eventId } }
    expect(await deps.prisma.callbackDoubt.findUnique({ where })).not.toBeNull()
    rails.desks[rail].answer = { known: true, paid: null, news: [newsOf(rail, announced, back)] }
    const outcomes = await Promise.all([1, 2, 3].map(async () => (await (await rails.post(rail, body)).json()).outcome))
    expect(outcomes.toSorted()).toEqual(['repeated', 'repeated', 'returned'])
    expect(await rails.world.balance(announced.person)).toBe('0.00')
  })
})

/** What a rail, asked, says happened to an order. */
function newsOf(rail: string, { reference, total }: { reference: string; total: Money }, word: { eventId: string }) {
  const wire = { occurredAt: new Date(), raw: new Uint8Array(1), signature: 'asked' }
  return {
    rail,
    type: 'topup.returned' as const,
    reference,
    account: 'acct',
    amount: total,
    ...wire,
    eventId: word.eventId,
  }
}

describe.each(ORDERED_RAILS)('money on the rail %s that nobody can place', (rail) => {
  const WRONG: [what: string, word: Record<string, unknown>, cause: string][] = [
    ['too much', { amount: '999.00' }, 'wrong_amount'],
    ['too little', { amount: '1.00' }, 'wrong_amount'],
    ['for an order we do not know', { reference: 'OK-0000-0000' }, 'unknown_reference'],
    ['for another account', { account: 'acct_of_somebody' }, 'wrong_account'],
  ]

  async function suspended(word: Record<string, unknown>, cause: string) {
    const announced = await rails.announce(rail)
    const eventId = randomUUID()
    expect(await rails.tell(rail, announced, { ...word, eventId })).toBe('suspense')
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
    const where = { rail_eventId: { rail, eventId } }
    const item = await rails.world.deps.prisma.suspenseItem.findUniqueOrThrow({ where })
    expect(item).toMatchObject({ cause, state: 'open' })
    return { announced, item }
  }

  /** One of the staff asks, who may not agree to it; another one does. */
  async function twoAgree(
    asked: { kind: 'assign_suspense'; userId: string } | { kind: 'send_back_suspense' },
    itemId: string,
  ) {
    const { core } = rails.world
    const [agent, supervisor] = [await rails.world.agent(), await rails.world.agent('supervisor')]
    const what = { actor: agent, asked: { ...asked, itemId }, reason: 'the rail says so' }
    const { id, hash } = granted(await core.requestApproval(what))
    expect((await core.decideApproval({ actor: agent, id, hash, decision: 'approve' })).ok).toBe(false)
    return granted(await core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })).state
  }
  const stateOf = async (id: string) =>
    (await rails.world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })).state

  test.each(WRONG)('CBK-04 CBK-09 %s: apart, and with two of the staff its owner’s', async (_what, word, cause) => {
    const { announced, item } = await suspended(word, cause)
    expect(await twoAgree({ kind: 'assign_suspense', userId: announced.person.userId }, item.id)).toBe('approved')
    expect(await stateOf(item.id)).toBe('assigned')
    expect(await rails.world.balance(announced.person)).toBe((Number(item.amount) / 100).toFixed(2))
  })

  test.each(WRONG)('CBK-04 CBK-09 %s: apart, and with two of the staff sent back', async (_what, word, cause) => {
    const { announced, item } = await suspended(word, cause)
    expect(await twoAgree({ kind: 'send_back_suspense' }, item.id)).toBe('approved')
    expect(await stateOf(item.id)).toBe('sent_back')
    const eventId = randomUUID()
    const total = money(item.amount, 'EUR')
    const news = [newsOf(rail, { reference: announced.reference, total }, { eventId })]
    rails.desks[rail].answer = { known: true, paid: null, news }
    expect(await rails.tell(rail, announced, { ...word, type: 'topup.returned', eventId })).toBe('returned')
    expect(await stateOf(item.id)).toBe('returned')
    expect(Number(await rails.world.balance(announced.person))).toBe(0)
  })
})

/** All different orders of some things, equal ones counted as one. */
function orders(things: readonly string[]): string[][] {
  if (things.length < 2) return [[...things]]
  return [...new Set(things)].flatMap((first) =>
    orders(things.toSpliced(things.indexOf(first), 1)).map((rest) => [first, ...rest]),
  )
}

const inTens = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 10) }, (_, n) => all.slice(n * 10, n * 10 + 10))
