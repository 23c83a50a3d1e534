import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liftTo } from '../../support/level.ts'
import { granted, refusal } from '../../support/people.ts'
import { codeAt, enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

/** Somebody whose identity is verified, so that amounts above the second threshold are within their limits. */
async function rich(): Promise<Person> {
  const person = await world.person({ balance: '4000.00' })
  await liftTo(world.deps, person.userId, 1)
  return person
}

const card = async ({ chat }: Person, amount: string) => {
  const payee = { userId: (await world.person()).userId }
  return world.core.quoteSend({ actor: chat, payee, amount: amountOf(amount, 'EUR') })
}
const confirm = ({ chat }: Person, intentId: string) => world.core.confirmPayment({ actor: chat, intentId })
const give = ({ chat }: Person, intentId: string, code: string) => world.core.giveCode({ actor: chat, intentId, code })

describe('above the second threshold', () => {
  test('TXA-01 a payment needs the PIN and then a code, and neither alone will do', async () => {
    const person = await rich()
    const { code, next } = await enrol(world, person)
    await next()
    const { intentId, factor } = granted(await card(person, '500.01'))
    expect(factor).toBe('pin_and_code')
    expect(refusal(await confirm(person, intentId))).toEqual({ code: 'auth_required', factor: 'pin' })
    // Without the PIN a code is not even looked at: it still works afterwards.
    expect(refusal(await give(person, intentId, code()))).toEqual({ code: 'auth_required', factor: 'pin' })
    await world.authorise(person, intentId)
    expect(refusal(await confirm(person, intentId))).toEqual({ code: 'auth_required', factor: 'code' })
    expect(refusal(await give(person, intentId, '000000'))).toEqual({ code: 'code_invalid', triesLeft: 4 })
    expect(refusal(await confirm(person, intentId))).toEqual({ code: 'auth_required', factor: 'code' })
    granted(await give(person, intentId, code()))
    expect(granted(await confirm(person, intentId)).first).toBe(true)
  })

  test('TXA-01 exactly the threshold needs no code', async () => {
    const person = await rich()
    await enrol(world, person)
    expect(granted(await card(person, '500.00')).factor).toBe('pin')
  })

  test('TXA-01 without a second factor it is refused, with the most that can be sent', async () => {
    const person = await rich()
    const failure = refusal(await card(person, '500.01'))
    expect(failure).toEqual({ code: 'second_factor_needed', limit: amountOf('500.00', 'EUR') })
    expect(granted(await card(person, '500.00')).factor).toBe('pin')
  })

  test('TXA-01 a threshold of one’s own holds, in another currency as the same part of what is usual there', async () => {
    const person = await rich()
    await enrol(world, person)
    const { prisma } = world.deps
    await prisma.user.update({ where: { id: person.userId }, data: { codeMinor: 10_00n } })
    expect(granted(await card(person, '10.00')).factor).toBe('none')
    expect(granted(await card(person, '10.01')).factor).toBe('pin_and_code')
    const payee = { userId: (await world.person()).userId }
    const yen = async (minor: string) =>
      refusal(await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf(minor, 'JPY') }))
    expect((await yen('1601')).code).toBe('insufficient_balance')
  })

  test('TFA-02 one code pays one of two cards, whichever comes first', async () => {
    const person = await rich()
    const { next } = await enrol(world, person)
    const cards = [granted(await card(person, '600.00')), granted(await card(person, '700.00'))]
    for (const { intentId } of cards) await world.authorise(person, intentId)
    const code = await next()
    const answers = await Promise.all(cards.map(({ intentId }) => give(person, intentId, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [used] = answers.filter(({ ok }) => !ok)
    expect(used && refusal(used)).toEqual({ code: 'code_used' })
  })

  test('TXA-03 a card that changed voids the code', async () => {
    const person = await rich()
    const { next } = await enrol(world, person)
    const { intentId } = granted(await card(person, '600.00'))
    await world.authorise(person, intentId)
    granted(await give(person, intentId, await next()))
    const { prisma } = world.deps
    await prisma.intent.update({ where: { id: intentId }, data: { amount: 60_001n } })
    expect(refusal(await confirm(person, intentId)).code).toBe('quote_expired')
    expect(await world.balance(person)).toBe('4000.00')
  })

  test('TXA-05 a code for a card that has expired is not used up', async () => {
    const person = await rich()
    const { code } = await enrol(world, person)
    const { intentId } = granted(await card(person, '600.00'))
    await world.authorise(person, intentId)
    await world.advance(301)
    expect(refusal(await give(person, intentId, code())).code).toBe('quote_expired')
    const fresh = granted(await card(person, '600.00'))
    await world.authorise(person, fresh.intentId)
    granted(await give(person, fresh.intentId, code()))
  })

  test('TG-02 nobody gives a code for somebody else’s card', async () => {
    const [person, thief] = [await rich(), await rich()]
    await enrol(world, person)
    const { next } = await enrol(world, thief)
    const { intentId } = granted(await card(person, '600.00'))
    await world.authorise(person, intentId)
    expect(refusal(await give(thief, intentId, await next())).code).toBe('quote_expired')
  })

  test('TXA-04 switching the second factor off between card and confirmation refuses the payment', async () => {
    const person = await rich()
    const { next } = await enrol(world, person)
    const { intentId } = granted(await card(person, '600.00'))
    await world.authorise(person, intentId)
    granted(await give(person, intentId, await next()))
    const { prisma } = world.deps
    await prisma.user.update({ where: { id: person.userId }, data: { secondFactorAt: null } })
    expect(refusal(await confirm(person, intentId)).code).toBe('second_factor_needed')
  })
})

test('TFA-04 ten wrong codes within an hour stop everything going out for an hour, and its owner is told', async () => {
  const person = await rich()
  const { next } = await enrol(world, person)
  const wrong = async () => {
    for (let n = 0; n < 5; n++) {
      const { intentId } = granted(await card(person, '600.00'))
      await world.authorise(person, intentId)
      refusal(await give(person, intentId, '000000'))
    }
  }
  await wrong()
  await world.advance(15 * 60 + 1)
  await wrong()
  expect(refusal(await card(person, '1.00')).code).toBe('auth_locked')
  const { userId } = person
  expect(await world.deps.prisma.notice.count({ where: { userId, kind: 'codes_wrong' } })).toBe(1)
  const stopped = { subject: `user:${userId}`, action: 'money_out.stopped' }
  expect(await world.deps.prisma.auditEvent.count({ where: stopped })).toBe(1)
  await world.advance(60 * 60 + 1)
  const { intentId } = granted(await card(person, '600.00'))
  await world.authorise(person, intentId)
  granted(await give(person, intentId, await next()))
  granted(await confirm(person, intentId))
})

type Step = 'pin' | 'code' | 'confirm' | 'cancel'
const STEPS: Step[] = ['pin', 'code', 'confirm', 'cancel']

test('TXA-06 whatever the order of steps at the door, a payment posts only after PIN and code', async () => {
  const person = await rich()
  const { secret } = await enrol(world, person)
  const orders = fc.sample(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 6 }), 40)
  let posted = 0
  for (const order of [STEPS.slice(0, 3), ...orders]) {
    const { intentId } = granted(await card(person, '1.00'))
    await world.deps.prisma.intent.update({ where: { id: intentId }, data: { factor: 'pin_and_code' } })
    await world.advance(30)
    const done = new Set<Step>()
    for (const step of order) if (await take(person, intentId, secret, step, done)) done.add(step)
    // The first confirmation after PIN and code posts, unless it was put away before; nothing else does.
    const until = order.indexOf('confirm', order.indexOf('code', order.indexOf('pin') + 1) + 1)
    const [pin, code] = [order.indexOf('pin'), order.indexOf('code', order.indexOf('pin') + 1)]
    const legal = pin >= 0 && code > pin && until > code && !order.slice(0, until).includes('cancel')
    expect([order, done.has('confirm')]).toEqual([order, legal])
    if (done.has('confirm')) posted += 1
  }
  expect(posted).toBeGreaterThan(0)
})

/** Takes one step; false where it was refused. */
async function take(person: Person, intentId: string, secret: string, step: Step, done: ReadonlySet<Step>) {
  const { chat: actor } = person
  if (step === 'confirm') return (await confirm(person, intentId)).ok
  if (step === 'cancel') return (await world.core.cancelPayment({ actor, intentId })).ok
  if (step === 'code') return (await give(person, intentId, codeAt(secret, world.deps.clock()))).ok
  if (done.has('cancel') || done.has('confirm')) return false
  await world.authorise(person, intentId)
  return true
}
