import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef, PayoutResolution, PayoutView } from '#core'
import { appoint, granted, refusal as refused } from '../../support/people.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let finance: ChatRef
let owner: ChatRef
beforeAll(async () => {
  world = await openWorld()
  finance = await world.agent('finance')
  owner = await world.agent('owner')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const refusal = (result: Parameters<typeof refused>[0]) => refused(result).code

type Ask = { actor?: ChatRef; outcome?: PayoutResolution; providerReference?: string }

const ask = (payout: PayoutView, { actor = finance, outcome = 'failed', providerReference = 'TRX-20415' }: Ask = {}) =>
  world.core.requestApproval({
    actor,
    asked: { kind: 'resolve_payout', payoutId: payout.payoutId, outcome, providerReference },
    reason: 'the bank said so by telephone',
  })

async function resolved(payout: PayoutView, outcome: PayoutResolution): Promise<string> {
  const { id, hash } = granted(await ask(payout, { outcome }))
  return granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' })).state
}

async function doubtful(): Promise<{ ana: Person; payout: PayoutView }> {
  const ana = await world.person({ balance: '100.00' })
  return { ana, payout: await doubtfulPayout(world, ana) }
}

const houseHas = async (kind: string): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n
const caseOf = ({ reference }: PayoutView) => world.deps.prisma.suspenseItem.findMany({ where: { reference } })
const stateOf = async ({ payoutId: id }: PayoutView) =>
  (await world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const READ = { settled: '79.50', failed: '100.00' } as const

describe('MNY-15 two of staff resolve what nobody can say anything of', () => {
  test.each<PayoutResolution>(['settled', 'failed'])(
    'MNY-15 %s: once, by two, and its owner has what is theirs',
    async (outcome) => {
      const { ana, payout } = await doubtful()
      const { id, hash } = granted(await ask(payout, { outcome }))
      expect(refusal(await world.core.decideApproval({ actor: finance, id, hash, decision: 'approve' }))).toBe(
        'second_person',
      )
      expect(await stateOf(payout)).toBe('unknown')
      const both = [owner, await world.agent('supervisor')].map((actor) =>
        world.core.decideApproval({ actor, id, hash, decision: 'approve' }),
      )
      for (const done of await Promise.all(both)) expect(granted(done).state).toBe('approved')
      expect(await world.balance(ana)).toBe(READ[outcome])
      expect(refusal(await ask(payout, { outcome }))).toBe('superseded')
      const seen = granted(await world.core.readPayout({ actor: finance, reference: payout.reference }))
      expect(seen).toMatchObject({ asked: 1, providerReference: 'TRX-20415', state: await stateOf(payout) })
      expect(seen.happened.map(({ what }) => what)).toEqual([
        'confirmed',
        'unknown',
        outcome === 'settled' ? 'settled' : 'returned',
      ])
    },
  )

  test('ADM-06 whose withdrawal it is may neither see it, nor ask, nor agree', async () => {
    const { ana, payout } = await doubtful()
    await appoint(world, ana.chat, 'owner')
    expect(refusal(await world.core.readPayout({ actor: ana.chat, reference: payout.reference }))).toBe('own_account')
    expect(refusal(await ask(payout, { actor: ana.chat }))).toBe('own_account')
    const { id, hash } = granted(await ask(payout))
    expect(refusal(await world.core.decideApproval({ actor: ana.chat, id, hash, decision: 'approve' }))).toBe(
      'own_account',
    )
    const listed = granted(await world.core.listPayouts({ actor: ana.chat }))
    expect(listed.some(({ reference }) => reference === payout.reference)).toBe(false)
  })

  test('MNY-15 a reference is a code; what the provider said meanwhile makes the request void', async () => {
    const { ana, payout } = await doubtful()
    expect(refusal(await ask(payout, { providerReference: 'he said so' }))).toBe('provider_reference_invalid')
    const { id, hash } = granted(await ask(payout))
    await payoutSays(world, payout.reference, 'payout.settled')
    const late = granted(await world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' }))
    expect(late.state).toBe('void')
    expect(await world.balance(ana)).toBe('79.50')
  })

  test('MNY-15 approved and reported at the same time: the money is in one place', async () => {
    for (let round = 0; round < 5; round++) {
      const { ana, payout } = await doubtful()
      const { id, hash } = granted(await ask(payout))
      const lost = await houseHas('loss')
      await Promise.all([
        world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' }),
        payoutSays(world, payout.reference, 'payout.settled'),
      ])
      const staffWon = (await stateOf(payout)) === 'returned'
      expect(await world.balance(ana)).toBe(staffWon ? '100.00' : '79.50')
      expect(lost - (await houseHas('loss'))).toBe(staffWon ? 2_000n : 0n)
      expect(await caseOf(payout)).toHaveLength(staffWon ? 1 : 0)
    }
  })
})

describe('MNY-15 the provider says otherwise afterwards', () => {
  test('MNY-15 given back, and it has arrived: a case, the house’s loss, and nobody has it twice', async () => {
    const { ana, payout } = await doubtful()
    await resolved(payout, 'failed')
    const lost = await houseHas('loss')
    for (let times = 0; times < 2; times++) await payoutSays(world, payout.reference, 'payout.settled')
    expect(await world.balance(ana)).toBe('100.00')
    expect(lost - (await houseHas('loss'))).toBe(2_000n)
    expect(await caseOf(payout)).toMatchObject([{ cause: 'payout_left', state: 'open' }])
    await payoutSays(world, payout.reference, 'payout.returned')
    expect(await houseHas('loss')).toBe(lost)
    expect(await caseOf(payout)).toMatchObject([{ cause: 'payout_left', state: 'returned' }])
    expect(await world.balance(ana)).toBe('100.00')
  })

  test('MNY-15 given back, returned, and only then settled: the return is the later truth', async () => {
    const { payout } = await doubtful()
    await resolved(payout, 'failed')
    await payoutSays(world, payout.reference, 'payout.returned')
    await payoutSays(world, payout.reference, 'payout.settled')
    expect(await caseOf(payout)).toEqual([])
  })

  test.each([false, true])(
    'MNY-15 said to have arrived, and it came back (settled said before: %s): kept apart, and its owner’s by two',
    async (settledFirst) => {
      const { ana, payout } = await doubtful()
      await resolved(payout, 'settled')
      const apart = await houseHas('unidentified')
      if (settledFirst) await payoutSays(world, payout.reference, 'payout.settled')
      await payoutSays(world, payout.reference, 'payout.returned')
      expect(await world.balance(ana)).toBe('79.50')
      expect((await houseHas('unidentified')) - apart).toBe(2_000n)
      const [item] = await caseOf(payout)
      expect(item).toMatchObject({ cause: 'payout_came_back', state: 'open' })
      const itemId = item?.id ?? ''
      const reason = 'a reason'
      const sendBack = { kind: 'send_back_suspense', itemId } as const
      expect(refusal(await world.core.requestApproval({ actor: finance, asked: sendBack, reason }))).toBe('superseded')
      const other = { kind: 'assign_suspense', itemId, userId: (await world.person()).userId } as const
      expect(refusal(await world.core.requestApproval({ actor: finance, asked: other, reason }))).toBe(
        'payee_unavailable',
      )
      const asked = { kind: 'assign_suspense', itemId, userId: ana.userId } as const
      const { id, hash } = granted(await world.core.requestApproval({ actor: finance, asked, reason }))
      const approve = () => world.core.decideApproval({ actor: owner, id, hash, decision: 'approve' })
      for (const done of await Promise.all([approve(), approve()])) expect(granted(done).state).toBe('approved')
      expect(await world.balance(ana)).toBe('100.00')
      expect(await houseHas('unidentified')).toBe(apart)
      expect(await stateOf(payout)).toBe('returned')
    },
  )
})
