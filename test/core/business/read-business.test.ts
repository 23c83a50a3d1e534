import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusinessPeriod, ChatRef, Money } from '#core'
import { bookedIn } from '../../../src/core/business/booked.ts'
import { granted } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout } from '../../support/withdraw.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
let finance: ChatRef
beforeAll(async () => {
  world = await openWorld()
  finance = await world.agent('finance')
})
afterAll(() => world.close())

const read = async (period: BusinessPeriod = 'today') =>
  granted(await world.core.readBusiness({ actor: finance, period }))
const textOf = (sums: readonly Money[]) => sums.map(({ minor, currency }) => `${minor} ${currency}`).toSorted()

/** What the ledger itself says: every posting there is, read one by one and added up here. */
async function ledger() {
  const { prisma } = world.deps
  const accounts = new Map((await prisma.ledgerAccount.findMany()).map((account) => [account.id, account]))
  const postings = await prisma.posting.findMany({ include: { journal: true } })
  const sums = new Map<string, bigint>()
  const add = (key: string, minor: bigint) => sums.set(key, (sums.get(key) ?? 0n) + minor)
  for (const { fromAccount, toAccount, amount, currency, journal } of postings) {
    const [from, to] = [accounts.get(fromAccount), accounts.get(toAccount)]
    add(`all ${currency}`, amount)
    if (to && /^(fee_|fx_spread|rounding)/.test(to.kind)) add(`fee ${currency}`, amount)
    else if (from && /^(fee_|fx_spread|rounding)/.test(from.kind)) add(`fee ${currency}`, -amount)
    else if (from?.owner !== to?.owner) add(`${journal.kind} ${currency}`, amount)
  }
  return { sums, accounts: [...accounts.values()] }
}

test('ADM-03 the business of a day is the ledger’s own sums: every posting is counted, and counted once', async () => {
  const [anna, ben] = [await world.person({ balance: '200.00' }), await world.person()]
  const { intentId } = granted(
    await world.core.quoteSend({ actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('15.00', 'EUR') }),
  )
  granted(await world.core.confirmPayment({ actor: anna.chat, intentId }))
  const sale = await sold(world)
  await refunded(world, sale)
  await unmatchedMoney(world, amountOf('7.00', 'EUR'))
  await doubtfulPayout(world)

  const { sums, accounts } = await ledger()
  const business = await read()
  const volume = (kind: string) => textOf(business.volumes.find((line) => line.kind === kind)?.sums ?? [])
  for (const [kind, journal] of [
    ['topup', 'topup'],
    ['send', 'send'],
    ['pay', 'pay'],
    ['refund', 'refund'],
  ] as const)
    expect(volume(kind), kind).toEqual([`${sums.get(`${journal} EUR`)} EUR`])
  expect(textOf(business.fees.sums)).toEqual([`${sums.get('fee EUR')} EUR`])
  const earned = accounts.filter(({ kind }) => kind.startsWith('fee_')).reduce((sum, { balance }) => sum + balance, 0n)
  expect(textOf(business.fees.sums)).toEqual([`${earned} EUR`])

  // All parts of all kinds together are all postings together: nothing is left out, nothing is in two of them.
  const windows = { from: new Date(0), until: new Date(Date.now() + 1000), step: 1, most: 0 }
  const booked = await bookedIn(world.deps.prisma, windows)
  const counted = booked.reduce((sum, { minor }) => sum + (minor < 0n ? -minor : minor), 0n)
  const returnedFees = 2n * (await feesGivenBack())
  expect(counted + returnedFees).toBe(sums.get('all EUR'))

  // What customers have, and what we have for them, are balances of accounts.
  const of = (kinds: RegExp) =>
    accounts.filter(({ kind }) => kinds.test(kind)).reduce((sum, { balance }) => sum + balance, 0n)
  expect(textOf(business.owed)).toEqual([`${of(/^user/)} EUR`])
  expect(business.liquidity.reduce((sum, { here }) => sum + here.minor, 0n)).toBe(
    -of(/^(bank|topup_clearing|payout_clearing)$/),
  )
  expect(business.suspense).toEqual({ sums: [amountOf('7.00', 'EUR')], count: 1 })
  expect(business.waiting.map(({ kind }) => kind)).toEqual(['suspense', 'payouts'])
  expect(await world.breaches()).toEqual([])
})

/** A fee that was earned and given back in one window stands in one sum: both legs are in the ledger. */
async function feesGivenBack(): Promise<bigint> {
  const [row] = await world.deps.prisma.$queryRaw<{ back: bigint }[]>`
    select coalesce(sum(p.amount), 0)::bigint as back from ledger.posting p
    join ledger.account f on f.id = p.from_account
    join ledger.journal j on j.id = p.journal_id
    where f.kind like 'fee\\_%' and j.kind <> 'refund'`
  return row?.back ?? 0n
}

test('what was today is yesterday a day later, and in the average; a week counts both', async () => {
  const today = await read()
  await world.advance(24 * 3600)
  const [next, past, week] = [await read(), await read('yesterday'), await read('week')]
  const topUps = (view: typeof today) => view.volumes.find(({ kind }) => kind === 'topup')
  expect(topUps(next)?.worth.now.minor ?? 0n).toBe(0n)
  expect(topUps(next)?.worth.before).toEqual(topUps(today)?.worth.now)
  expect(topUps(next)?.worth.average?.minor).toBe((topUps(today)?.worth.now.minor ?? 0n) / 7n)
  expect(topUps(past)?.sums).toEqual(topUps(today)?.sums)
  expect(topUps(week)?.sums).toEqual(topUps(today)?.sums)
  expect(topUps(week)?.worth.average).toBeNull()
  expect(next.newUsers).toMatchObject({ now: 0, before: today.newUsers.now })
})

test('LOG-04 what was refused is counted by its code, and how our answers were rated', async () => {
  const agent = await world.agent('agent')
  const curious = await world.person()
  await world.core.lookUpCustomer({ actor: curious.chat, who: { userId: curious.userId } })
  const { number } = granted(await world.core.writeToSupport({ actor: curious.chat, text: 'Hello?' }))
  expect((await read()).waiting.map(({ kind }) => kind)).toContain('tickets')
  granted(await world.core.answerTicket({ actor: agent, number, text: 'Hello.' }))
  granted(await world.core.closeTicket({ actor: agent, number }))
  granted(await world.core.rateTicket({ actor: curious.chat, number, stars: 4 }))
  const business = await read()
  expect(business.failures.codes).toContainEqual({ code: 'not_allowed', count: 1 })
  expect(business.rating).toEqual({ count: 1, average: 4, before: null })
})

test('what waits is told with the earliest moment it was promised for, and how much is over it', async () => {
  const [agent, late] = [await world.agent('supervisor'), await world.person()]
  const lines = async () => granted(await world.core.listWaiting({ actor: agent }))
  const { dueAt } = granted(await world.core.writeToSupport({ actor: late.chat, text: 'Where is it?' }))
  granted(
    await world.core.writeToSupport({ actor: (await world.person()).chat, text: 'x', about: 'account_restricted' }),
  )
  expect(await lines()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'tickets', count: 1, due: dueAt, over: 0 }),
      expect.objectContaining({ kind: 'appeals', count: 1, over: 0 }),
    ]),
  )
  await world.advance(25 * 3600)
  expect((await lines()).find(({ kind }) => kind === 'tickets')).toMatchObject({ count: 1, over: 1 })
  // Each sees what they may see, and nobody their own.
  const compliance = granted(await world.core.listWaiting({ actor: await world.agent('compliance') }))
  expect(compliance.map(({ kind }) => kind)).not.toContain('payouts')
})
