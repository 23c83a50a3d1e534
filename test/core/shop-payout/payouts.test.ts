import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ApiPayout, createCore, type Result } from '#core'
import type { PayoutAnswer } from '../../../src/core/shop-payout/create-shop-payout.ts'
import { allowPayouts, pay, payerOf, payoutKey } from '../../support/payouts.ts'
import { granted, refusal } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { enrol, factorLink } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const told = ({ userId }: Person, kind: string) => world.deps.prisma.notice.count({ where: { userId, kind } })
const eventsOf = async ({ userId }: Person) =>
  (await world.deps.prisma.shopEvent.findMany({ where: { shop: { ownerId: userId } }, orderBy: { seq: 'asc' } })).map(
    ({ type }) => type,
  )

/** A database that is lost to a process the moment after a payment was booked. */
function dyingAfterBooking({ deps: { prisma } }: World): World['deps']['prisma'] {
  let transactions = 0
  return new Proxy(prisma, {
    get(target, name) {
      if (name !== '$transaction') return Reflect.get(target, name)
      return (...given: unknown[]) => {
        // The first begins the payout, the second books it.
        if (++transactions > 2) throw new Error('died')
        return (target.$transaction as (...all: unknown[]) => unknown)(...given)
      }
    },
  })
}

function paid(result: Result<PayoutAnswer>): ApiPayout {
  const answer = granted(result)
  if ('declined' in answer) throw new Error('it was in earnest')
  return answer.answer
}

describe('a shop’s servers pay people', () => {
  it('TFA-02 S63 rest while their owner has no second factor, who is told; and go on once there is one again', async () => {
    const [payer, ben] = [await payerOf(world), await world.person({ name: 'Ben Payee' })]
    const { owner, phone } = payer
    await allowPayouts(world, payer)
    paid(await pay(world, payer, ben, 1_000n))
    const token = await factorLink(world, owner)
    granted(await world.core.switchOffSecondFactor({ token, code: await phone.next() }))
    expect(refusal(await pay(world, payer, ben, 1_000n)).code).toBe('payouts_off')
    expect(await world.balance(ben)).toBe('10.00')
    await enrol(world, owner)
    paid(await pay(world, payer, ben, 1_000n))
    expect(await world.balance(ben)).toBe('20.00')
  })

  it('is off until the owner turns it on with PIN and code; off again at once; nobody else may', async () => {
    const payer = await payerOf(world)
    const { owner, phone } = payer
    const ben = await world.person({ name: 'Ben Payee' })
    expect(refusal(await pay(world, payer, ben, 1_000n)).code).toBe('payouts_off')
    const { id, perPayment, perDay, active } = granted(await world.core.openAllowance({ actor: owner.chat }))
    expect([perPayment, perDay, active]).toEqual([eur('20.00'), eur('50.00'), null])
    const agree = () => world.core.agreeAllowance({ actor: owner.chat, id })
    expect(refusal(await agree())).toEqual({ code: 'auth_required', factor: 'pin' })
    await world.authorise(owner, id)
    expect(refusal(await agree())).toEqual({ code: 'auth_required', factor: 'code' })
    // A PIN for other terms is none for these.
    granted(await world.core.changeAllowance({ actor: owner.chat, id, change: { of: 'payment', minor: 2_500n } }))
    expect(refusal(await agree())).toEqual({ code: 'auth_required', factor: 'pin' })
    await world.authorise(owner, id)
    granted(await world.core.giveCode({ actor: owner.chat, intentId: id, code: await phone.next() }))
    expect(granted(await agree()).active).toMatchObject({ perPayment: eur('25.00'), perDay: eur('50.00') })
    expect(granted(await agree()).active).toMatchObject({ leftToday: eur('50.00') })
    const mails = (await mailsTo(world, owner.email)).map(({ template }) => template)
    expect(mails.filter((template) => template === 'payouts_allowed')).toHaveLength(1)

    const one = paid(await pay(world, payer, ben, 2_500n, { reference: 'share-1', metadata: { round: '7' } }))
    expect(one).toMatchObject({ status: 'succeeded', amount: '25.00', payee: ben.okpayId, reference: 'share-1' })
    expect([one.fee, one.total, one.metadata]).toEqual(['0.25', '25.25', { round: '7' }])
    expect([await world.balance(ben), await world.balance(owner)]).toEqual(['25.00', '474.75'])
    expect([await told(ben, 'money_received'), await told(owner, 'shop_paid_out')]).toEqual([1, 1])
    expect(await eventsOf(owner)).toEqual(['payout.created', 'payout.succeeded'])
    expect(refusal(await pay(world, payer, ben, 100n, { reference: 'share-1' })).code).toBe('reference_taken')
    expect(refusal(await pay(world, payer, ben, 2_501n))).toMatchObject({ code: 'budget_exhausted', of: 'payment' })
    paid(await pay(world, payer, ben, 2_500n))
    expect(refusal(await pay(world, payer, ben, 1n))).toMatchObject({ code: 'budget_exhausted', of: 'day' })
    // Whoever takes the caps back and sets them again starts no day anew.
    granted(await world.core.endPayouts({ actor: owner.chat }))
    expect(refusal(await pay(world, payer, ben, 1n)).code).toBe('payouts_off')
    await allowPayouts(world, payer)
    expect(refusal(await pay(world, payer, ben, 1n))).toMatchObject({ code: 'budget_exhausted', of: 'day' })
    await world.advance(86_400)
    paid(await pay(world, payer, ben, 100n))
    expect(refusal(await pay(world, payer, owner, 100n)).code).toBe('self_transfer')
    expect(refusal(await pay(world, payer, { okpayId: '@nobody' }, 100n)).code).toBe('payee_not_found')
  })

  it('API-02 without a signature no key pays anybody, in earnest or in test mode, by whatever way it asks', async () => {
    const payer = await payerOf(world)
    await allowPayouts(world, payer)
    const ben = await world.person()
    const { token } = granted(await world.core.issueLink({ actor: payer.owner.chat, purpose: 'api_key' }))
    const { secret } = granted(await world.core.makeTestKey({ token }))
    for (const key of [payer.key, secret]) {
      const terms = {
        payee: ben.okpayId,
        minor: 100n,
        currency: 'EUR',
        description: '',
        reference: null,
        metadata: {},
      } as const
      const unsigned = world.core.createShopPayout({ key, idempotencyKey: 'unsigned', signed: null, terms })
      expect(refusal(await unsigned).code).toBe('payout_unsigned')
    }
    expect(await world.balance(ben)).toBe('0.00')
  })

  it('TXA-01 without an authenticator nobody turns it on', async () => {
    const owner = await world.person()
    granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Luna' }))
    const { id, takesFactor } = granted(await world.core.openAllowance({ actor: owner.chat }))
    expect(takesFactor).toBe(false)
    await world.authorise(owner, id)
    expect(refusal(await world.core.agreeAllowance({ actor: owner.chat, id })).code).toBe('second_factor_off')
  })

  it('what the risk rules let wait can be called off; its shop hears of either end', async () => {
    const payer = await payerOf(world)
    const { owner } = payer
    await allowPayouts(world, payer, [{ of: 'payment', minor: 40_000n }])
    const ben = await world.person()
    const named = { idempotencyKey: 'first', reference: 'first' }
    const waiting = paid(await pay(world, payer, ben, 30_000n, named))
    expect(waiting.status).toBe('waiting')
    expect(waiting.waitsUntil).not.toBeNull()
    expect([await told(owner, 'shop_payout_waits'), await world.balance(ben)]).toEqual([1, '0.00'])
    expect(await world.deps.prisma.mail.count({ where: { template: 'payment_waits' } })).toBe(0)
    const { intentId } = await world.deps.prisma.shopPayout.findFirstOrThrow({ where: { reference: 'first' } })
    granted(await world.core.cancelHeld({ actor: owner.chat, intentId: intentId ?? '' }))
    expect(await world.balance(owner)).toBe('500.00')
    // The answer is what it was; the payout itself says what became of it.
    expect(paid(await pay(world, payer, ben, 30_000n, named))).toEqual(waiting)
    expect(granted(await world.core.getShopPayout({ key: payer.key, id: waiting.id })).status).toBe('failed')
    expect(await eventsOf(owner)).toEqual(['payout.created', 'payout.failed'])
    await world.advance(86_400)
    const second = paid(await pay(world, payer, ben, 30_000n))
    await world.advance(3 * 3_600)
    granted(await world.core.settleHeld({}))
    expect(granted(await world.core.getShopPayout({ key: payer.key, id: second.id })).status).toBe('succeeded')
    expect(await world.balance(ben)).toBe('300.00')
    expect((await eventsOf(owner)).slice(2)).toEqual(['payout.created', 'payout.succeeded'])
  })

  it('IDM-01 IDM-04 the same request is one payout, however often and at once; another under its name is refused', async () => {
    const payer = await payerOf(world)
    await allowPayouts(world, payer)
    const ben = await world.person()
    const named = { idempotencyKey: 'once', reference: 'once' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => pay(world, payer, ben, 500n, named)))
    for (const answer of answers) if (!answer.ok) expect(answer.failure.code).toBe('idempotency_busy')
    const first = paid(await pay(world, payer, ben, 500n, named))
    for (const answer of answers) if (answer.ok) expect(paid(answer)).toEqual(first)
    expect(await world.balance(ben)).toBe('5.00')
    expect(refusal(await pay(world, payer, ben, 600n, named)).code).toBe('idempotency_mismatch')
    // A process that died after the payment was booked, before its answer was kept: asked again, it is that payment.
    const begun = { idempotencyKey: 'died', reference: 'died' }
    const doomed = createCore({ ...world.deps, prisma: dyingAfterBooking(world) })
    await expect(pay({ core: doomed }, payer, ben, 700n, begun)).rejects.toThrow('died')
    expect(await world.balance(ben)).toBe('12.00')
    paid(await pay(world, payer, ben, 700n, begun))
    expect(await world.balance(ben)).toBe('12.00')
  })

  it('what was refused leaves nothing: key and reference are free', async () => {
    const payer = await payerOf(world, '10.00')
    await allowPayouts(world, payer)
    const ben = await world.person()
    const named = { idempotencyKey: 'later', reference: 'later' }
    expect(refusal(await pay(world, payer, ben, 1_500n, named)).code).toBe('insufficient_balance')
    expect(refusal(await pay(world, payer, ben, 1_000n, named)).code).toBe('insufficient_for_fee')
    paid(await pay(world, payer, ben, 900n, named))
    expect(await world.deps.prisma.shopPayout.count({ where: { reference: 'later' } })).toBe(1)
  })
})

describe('a shop’s servers pay many at once', () => {
  beforeAll(() => quietRules(world.database.owner))

  it('MNY-05 MNY-13 fifty at one balance and fifty at one cap, over two processes: never more than there is', async () => {
    for (const { balance, day, goes, code } of [
      { balance: '50.00', day: 40_000n, goes: 16, code: 'insufficient_balance' },
      { balance: '500.00', day: 5_000n, goes: 16, code: 'budget_exhausted' },
    ]) {
      const payer = await payerOf(world, balance)
      await allowPayouts(world, payer, [{ of: 'day', minor: day }])
      const ben = await world.person()
      const other = world.another()
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => pay(n % 2 ? world : other, payer, ben, 300n)),
      )
      await other.close()
      expect(answers.filter(({ ok }) => ok)).toHaveLength(goes)
      expect([...new Set(answers.flatMap((one) => (one.ok ? [] : [one.failure.code])))]).toEqual([code])
      expect(await world.balance(ben)).toBe('48.00')
      const { shopPayout } = world.deps.prisma
      expect(await shopPayout.count({ where: { shop: { ownerId: payer.owner.userId } } })).toBe(goes)
    }
  })

  it.each(['freeze', 'revoke', 'off'] as const)(
    'MNY-16 API-01 %s during a storm: nothing is booked after it has committed',
    async (stops) => {
      const payer = await payerOf(world)
      const { owner, phone } = payer
      const ownerId = owner.userId
      const booked = () => world.deps.prisma.intent.count({ where: { ownerId, state: 'committed' } })
      await allowPayouts(world, payer, [{ of: 'day', minor: 40_000n }])
      const ben = await world.person()
      const other = world.another()
      const storm = Array.from({ length: 50 }, (_, n) => pay(n % 2 ? world : other, payer, ben, 100n))
      await Promise.race(storm)
      await STOPS[stops](owner)
      const atOnce = await booked()
      const answers = await Promise.all(storm)
      await other.close()
      expect(await booked()).toBe(atOnce)
      expect(answers.filter(({ ok }) => ok)).toHaveLength(atOnce)
      const code = { freeze: 'account_frozen_by_user', revoke: 'api_key_invalid', off: 'payouts_off' }[stops]
      for (const one of answers) if (!one.ok) expect(one.failure.code).toBe(code)
      expect(refusal(await pay(world, payer, ben, 100n)).code).toBe(code)
      // A key that is made afterwards pays again, where the owner still allows it.
      if (stops === 'revoke') paid(await pay(world, await payoutKey(world, owner, phone), ben, 100n))
    },
  )
})

const STOPS = {
  freeze: async ({ chat: actor }: Person) => granted(await world.core.freezeSelf({ actor })),
  off: async ({ chat: actor }: Person) => granted(await world.core.endPayouts({ actor })),
  async revoke({ chat: actor }: Person) {
    const [key] = granted(await world.core.listApiKeys({ actor }))
    return granted(await world.core.revokeApiKey({ actor, id: key?.id ?? '' }))
  },
}
