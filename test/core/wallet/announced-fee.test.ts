import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, CurrencyCode, FEE_OPERATIONS } from '#core'
import { feeRulesAt } from '../../../src/core/wallet/schedule.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

const HOUR_S = 3_600
const DAY_MS = 86_400_000
const LEVELS = [0, 1, 2]

let world: World
let asker: ChatRef
let second: ChatRef
beforeAll(async () => {
  world = await openWorld()
  asker = await world.agent('owner')
  second = await world.agent('owner')
})
afterAll(() => world.close())

type Price = { percent: string; fixed: string; min: string; max: string | null }
type Operation = (typeof FEE_OPERATIONS)[number]

const inDays = (days: number) => new Date(world.deps.clock().getTime() + days * DAY_MS)

/** What sending costs in a currency at a level, now or on a later day. */
async function price(currency: CurrencyCode, level: number, at = inDays(0), operation: Operation = 'send') {
  const asked = { operation, currency, level }
  const rule = (await world.deps.prisma.$transaction((tx) => feeRulesAt(tx, [asked], at)))(asked)
  const { percent, fixedMinor, minMinor, maxMinor } = rule
  return { percent, fixed: String(fixedMinor), min: String(minMinor), max: maxMinor === null ? null : String(maxMinor) }
}
const percents = async (currency: CurrencyCode, days: number) =>
  Promise.all(LEVELS.map(async (level) => (await price(currency, level, inDays(days))).percent))

function ask(currency: CurrencyCode, level: number, terms: Price, from: Date) {
  const asked = { kind: 'set_fee', operation: 'send', currency, level, terms, from } as const
  return world.core.requestApproval({ actor: asker, asked, reason: 'the new tariff' })
}
const approve = ({ id, hash }: { id: string; hash: string }) =>
  world.core.decideApproval({ actor: second, id, hash, decision: 'approve' })
/** Agreed by two: this percentage from a level on, from so many days ahead. */
async function agreed(currency: CurrencyCode, level: number, percent: string, days: number) {
  const terms = { ...(await price(currency, level)), percent }
  return granted(await approve(granted(await ask(currency, level, terms, inDays(days))))).state
}
async function announced(currency: CurrencyCode) {
  const { operations } = granted(await world.core.getFees({ currency }))
  const send = operations.find(({ operation }) => operation === 'send')
  return send?.announced.map((prices) => prices.map(({ percent }) => percent))
}

test('a dearer price that is announced keeps its day when another level becomes cheaper before it', async () => {
  expect(await agreed('EUR', 0, '9', 15)).toBe('approved')
  expect(await agreed('EUR', 2, '0.4', 1)).toBe('approved')
  expect(await percents('EUR', 0)).toEqual(['1', '0.8', '0.5'])
  expect(await percents('EUR', 2)).toEqual(['1', '0.8', '0.4'])
  expect(await percents('EUR', 14.9)).toEqual(['1', '0.8', '0.4'])
  expect(await percents('EUR', 16)).toEqual(['9', '0.8', '0.4'])
  expect(await announced('EUR')).toEqual([
    ['1', '0.8', '0.4'],
    ['9', '0.8', '0.4'],
  ])
})

test('what was announced for a level is taken back by its price of now, and by no other level’s', async () => {
  expect(await agreed('USD', 0, '9', 20)).toBe('approved')
  expect(await agreed('USD', 1, '7', 30)).toBe('approved')
  expect(await percents('USD', 31)).toEqual(['9', '7', '0.5'])
  expect(await agreed('USD', 0, '1', 1)).toBe('approved')
  expect(await percents('USD', 21)).toEqual(['1', '0.8', '0.5'])
  expect(await percents('USD', 31)).toEqual(['1', '7', '0.5'])
  expect(await announced('USD')).toEqual([['1', '7', '0.5']])
})

test('dearer than what is announced takes two weeks as well; cheaper than that, on its day, does not', async () => {
  expect(await agreed('GBP', 0, '0.3', 2)).toBe('approved')
  const soon = await ask('GBP', 0, await price('GBP', 0), inDays(5))
  expect(refusal(soon)).toMatchObject({ code: 'proposal_invalid', why: 'dearer_notice' })
  expect(await agreed('GBP', 0, '9', 15)).toBe('approved')
  await world.advance(5 * 24 * HOUR_S)
  expect(await agreed('GBP', 0, '8', 10.01)).toBe('approved')
  expect(await percents('GBP', 9.9)).toEqual(['0.3', '0.8', '0.5'])
  expect(await percents('GBP', 10.1)).toEqual(['8', '0.8', '0.5'])
})

test('the two weeks count from when two agreed: agreed too late, it is refused with the day it could begin, and nothing is published', async () => {
  const dearer = { ...(await price('HKD', 0)), percent: '9' }
  const refused = refusal(await ask('HKD', 0, dearer, inDays(13)))
  expect(refused).toMatchObject({ code: 'proposal_invalid', why: 'dearer_notice' })
  const from = inDays(14.1)
  const request = granted(await ask('HKD', 0, dearer, from))
  await world.advance(3 * HOUR_S)
  const late = refusal(await approve(request))
  expect(late).toMatchObject({ code: 'proposal_invalid', why: 'dearer_notice', from: expect.any(Date) })
  expect(await announced('HKD')).toEqual([])
  if (late.code === 'proposal_invalid' && late.from) {
    expect(late.from.getTime()).toBeGreaterThan(from.getTime())
    granted(await approve(granted(await ask('HKD', 0, dearer, late.from))))
  }
  expect(await announced('HKD')).toEqual([['9', '0.8', '0.5']])
})
