import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Core, createCore, type Destination, type PayoutView } from '#core'
import { openPayoutDesks } from '../../../src/http/index.ts'
import type { JobDeps } from '../../../src/jobs/job.ts'
import pollPayouts from '../../../src/jobs/poll-payouts.ts'
import { BANK_ACCOUNTS } from '../../../src/sandbox/bank/accounts.ts'
import { openBankDesk } from '../../../src/sandbox/bank/desk.ts'
import type { PayoutMood, PayoutTelling } from '../../../src/sandbox/payout/order.ts'
import { createDice, type Dice } from '../../support/dice.ts'
import { granted } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'
import { SECRET } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// A wallet and a bank that never meet but over HTTP, each with books of its own. They must say the same.
const served = serveWorld()
let bank: Awaited<ReturnType<typeof openBankDesk>>
let core: Core
let ana: Person
let account: Destination

beforeAll(async () => {
  const { world, app } = served
  const { deps } = world
  const secret = `whsec_${SECRET.toString('base64')}`
  bank = await openBankDesk({ secret, now: deps.clock, retryDelaysMs: [10, 10, 10], soonMs: 20 })
  const access = { url: bank.url, account: bank.account, secrets: [SECRET] }
  const { payoutDesks } = openPayoutDesks(
    { bank: access },
    { publicUrl: app.url, now: deps.clock, log: { warn: () => {} } },
  )
  for (const [currency, { account: number }] of Object.entries(BANK_ACCOUNTS))
    Object.assign(deps.bankAccounts, { [currency]: { holder: 'OKPay', bank: 'B', account: number, code: 'C' } })
  Object.assign(deps.payoutDesks, payoutDesks)
  core = createCore(deps)
  ana = await world.person({ balance: '10000.00' })
  account = await savedAccount(world, ana)
  return () => bank.close()
})
beforeEach(() => {
  Object.assign(bank.paymaster, { mood: 'normal', telling: 'once' })
})
afterEach(async () => {
  expect(await served.world.breaches()).toEqual([])
})

const withdraw = () => confirmed(served.world, ana, account, eur(2_000n))
const look = async ({ reference }: PayoutView) => granted(await core.getPayout({ actor: ana.chat, reference }))
const keyOf = async ({ reference }: PayoutView) =>
  (await served.world.deps.prisma.payout.findUniqueOrThrow({ where: { reference } })).key ?? ''

/** Waits for what comes over the wire. */
async function until(payout: PayoutView, state: PayoutView['state']): Promise<PayoutView> {
  for (let tries = 0; tries < 200; tries++) {
    const now = await look(payout)
    if (now.state === state) return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${(await look(payout)).state}, not ${state}`)
}

/** Asks about everything that is due, as the job does every minute. */
async function poll(): Promise<void> {
  await served.world.advance(90)
  await pollPayouts.run({ core } as JobDeps)
}

describe('rails/bank a payout over the wire', () => {
  test('S53 is sent with its owner’s name and account, settles, and amount and fee leave', async () => {
    const before = await served.world.balance(ana)
    const payout = await withdraw()
    granted(await core.sendPayout({ id: payout.payoutId }))
    expect(['sent', 'settled']).toContain((await look(payout)).state)
    await until(payout, 'settled')
    const theirs = bank.paymaster.find(await keyOf(payout))
    expect(theirs).toMatchObject({
      amount: '20.00',
      currency: 'EUR',
      asked: 1,
      to: { kind: 'bank', holder: ana.name, account: 'DE89370400440532013000' },
    })
    expect(Number(before) - Number(await served.world.balance(ana))).toBeCloseTo(20.5)
  })

  test.each<[PayoutMood, PayoutTelling, PayoutView['state'], PayoutView['state']]>([
    ['normal', 'twice', 'sent', 'settled'],
    ['normal', 'never', 'sent', 'settled'],
    ['unanswered', 'once', 'unknown', 'settled'],
    ['unanswered', 'never', 'unknown', 'settled'],
    ['refusing', 'once', 'returned', 'returned'],
    ['returning', 'once', 'sent', 'returned'],
    ['recalling', 'once', 'sent', 'returned'],
    ['recalling', 'never', 'sent', 'returned'],
  ])(
    'MNY-15 %s and told %s: %s at first, %s in the end, and every cent is where the bank says',
    async (mood, telling, first, last) => {
      Object.assign(bank.paymaster, { mood, telling })
      const before = await served.world.balance(ana)
      const payout = await withdraw()
      granted(await core.sendPayout({ id: payout.payoutId }))
      const now = await look(payout)
      expect([first, last, 'settled']).toContain(now.state)
      if (telling === 'never') {
        await new Promise((resolve) => setTimeout(resolve, 100))
        for (let minutes = 0; minutes < 2; minutes++) await poll()
      }
      const ended = await until(payout, last)
      const left = Number(before) - Number(await served.world.balance(ana))
      expect(left).toBeCloseTo(last === 'settled' ? 20.5 : 0)
      if (last === 'returned') expect(ended.reason).toBe('name_mismatch')
      expect(bank.paymaster.find(await keyOf(payout))?.state).toBe(
        last === 'returned' && mood === 'refusing' ? 'refused' : last,
      )
    },
  )

  test.each([
    ['normal', 'up'],
    ['down', 'down'],
    ['silent', 'down'],
  ] as const)(
    'S32 a bank whose counter is %s is known to be %s, and its way in is another matter',
    async (mood, health) => {
      bank.paymaster.mood = mood
      expect(granted(await core.checkRails({}))).toContainEqual({ rail: 'payout:bank', health })
      const offers = granted(await core.getPayoutOffers({ actor: ana.chat, currency: 'EUR' }))
      expect(offers.find(({ rail }) => rail === 'bank')?.health).toBe(health)
      expect(granted(await core.getPayoutRails({}))).toContainEqual({ rail: 'bank', health })
      expect(granted(await core.getRails({})).find(({ rail }) => rail === 'bank')?.health).toBe('up')
    },
  )

  test('MNY-15 a bank that never answers leaves it unknown and on hold, until it does', async () => {
    bank.paymaster.mood = 'silent'
    const payout = await withdraw()
    granted(await core.sendPayout({ id: payout.payoutId }))
    expect((await look(payout)).state).toBe('unknown')
    await poll()
    expect((await look(payout)).state).toBe('unknown')
    bank.paymaster.mood = 'normal'
    const theirs = bank.paymaster.find(await keyOf(payout))
    if (theirs) bank.paymaster.settle(theirs)
    await until(payout, 'settled')
  })

  test('IDM-07 what the bank never got is sent again under the same key, once', async () => {
    bank.paymaster.mood = 'down'
    const payout = await withdraw()
    granted(await core.sendPayout({ id: payout.payoutId }))
    expect((await look(payout)).state).toBe('unknown')
    const key = await keyOf(payout)
    expect(bank.paymaster.find(key)).toBeUndefined()
    bank.paymaster.mood = 'normal'
    await poll()
    await until(payout, 'settled')
    expect(await keyOf(payout)).toBe(key)
    expect(bank.paymaster.find(key)?.asked).toBe(1)
  })

  test('CBK-04 news of another amount, currency or account moves nothing', async () => {
    const payout = await withdraw()
    bank.paymaster.mood = 'slow'
    granted(await core.sendPayout({ id: payout.payoutId }))
    const raw = new Uint8Array(1)
    const right = {
      rail: 'bank',
      type: 'payout.settled' as const,
      reference: payout.reference,
      account: BANK_ACCOUNTS.EUR.account,
      amount: payout.amount,
      occurredAt: served.world.deps.clock(),
      raw,
      signature: 'v1,x',
    }
    const wrong = [{ amount: eur(1_999n) }, { account: 'DE00' }, { rail: 'card' }, { reference: 'W-0000-0000' }]
    for (const [index, change] of wrong.entries())
      expect(granted(await core.receiveReport({ ...right, ...change, eventId: `wrong_${index}` }))).toBe('ignored')
    expect((await look(payout)).state).toBe('sent')
    expect(granted(await core.receiveReport({ ...right, eventId: 'right_1' }))).toBe('settled')
  })
})

const PAYOUTS = Number(process.env['PAYOUTS'] ?? 40)

const FAULTS: [PayoutMood, PayoutTelling][] = [
  ['unanswered', 'once'],
  ['unanswered', 'never'],
  ['refusing', 'once'],
  ['returning', 'twice'],
  ['recalling', 'once'],
  ['down', 'once'],
  ['silent', 'once'],
  ['normal', 'late'],
]

/** So many withdrawals of a few people, a fifth of them while the bank misbehaves; some are sent twice at once. */
async function sendMany(roll: Dice): Promise<string[]> {
  const { world } = served
  const made: string[] = []
  let [person, where]: [Person, Destination] = [ana, account]
  for (let n = 0; n < PAYOUTS; n++) {
    if (n % 15 === 0) {
      person = await world.person({ balance: '300.00' })
      where = await savedAccount(world, person)
    }
    const [mood, telling] = roll.below(5) === 0 ? roll.pick(FAULTS) : (['normal', 'once'] as const)
    Object.assign(bank.paymaster, { mood, telling })
    const payout = await confirmed(world, person, where, eur(BigInt(100 + roll.below(400))))
    const sends = roll.below(10) === 0 ? 2 : 1
    await Promise.all(Array.from({ length: sends }, () => core.sendPayout({ id: payout.payoutId })))
    made.push(payout.payoutId)
  }
  Object.assign(bank.paymaster, { mood: 'normal', telling: 'once' })
  return made
}

const unresolved = () => {
  const state = { in: ['held', 'sending', 'sent', 'unknown'] }
  return served.world.deps.prisma.payout.count({ where: { state, owner: { state: 'active' } } })
}

/** The bank works again: minute after minute everything is asked about, until there is a final word. */
async function settleAll(): Promise<void> {
  for (let minutes = 0; minutes < PAYOUTS / 50 + 20 && (await unresolved()) > 0; minutes++) {
    for (const payout of bank.paymaster.payouts()) bank.paymaster.settle(payout)
    await poll()
  }
}

describe('many payouts with faults', () => {
  test(`R-12 ${PAYOUTS} payouts, a fifth with faults: the bank's books equal ours, none doubled, none unresolved`, {
    timeout: 3_600_000,
  }, async () => {
    const made = await sendMany(createDice(Number(process.env['SEED'] ?? 1)))
    await settleAll()
    const ours = await served.world.deps.prisma.payout.findMany({ where: { id: { in: made } } })
    const theirs = Map.groupBy(bank.paymaster.payouts(), ({ reference }) => reference)
    const paid = (reference: string) => theirs.get(reference)?.[0]?.state === 'settled'
    const found = {
      payouts: ours.length,
      doubled: [...theirs.values()].filter(({ length }) => length > 1).length,
      unresolved: await unresolved(),
      differing: ours
        .filter(({ state, reference }) => (state === 'settled') !== paid(reference))
        .map(({ state, reference }) => `${state} here, ${theirs.get(reference)?.[0]?.state ?? 'unknown'} there`),
    }
    process.stdout.write(`${JSON.stringify(found)}\n`)
    expect(found).toEqual({ payouts: PAYOUTS, doubled: 0, unresolved: 0, differing: [] })
  })
})
