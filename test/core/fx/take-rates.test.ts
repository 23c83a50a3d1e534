import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCore, money, type RateFeed, type RateReading } from '#core'
import type { PrismaClient } from '#prisma'
import readRates from '../../../src/jobs/read-rates.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { granted } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let answer: Awaited<ReturnType<RateFeed['read']>>
let core: World['core']
/** The core as the owner's console has it for what somebody has looked at. */
let asOwner: World['core']
let owner: PrismaClient
beforeAll(async () => {
  world = await openWorld()
  core = createCore({ ...world.deps, rateFeed: { read: async () => answer } })
  owner = openDatabase(world.database.owner, 1)
  asOwner = createCore({ ...world.deps, prisma: owner })
  await world.agent('finance')
})
beforeEach(() => world.deps.prisma.factorThrottle.deleteMany({}))
afterAll(async () => {
  await owner.$disconnect()
  await world.close()
})

const reading = (perEuro: RateReading['perEuro'], ahead = 0): RateReading => ({
  source: 'feed',
  observedAt: new Date(world.deps.clock().getTime() + ahead),
  perEuro,
})
const usd = async () => granted(await core.getRates({})).find(({ currency }) => currency === 'USD')
const told = () => world.deps.prisma.notice.count({ where: { kind: 'rates_troubled' } })
const never = () => Promise.reject(new Error('this job does not do that'))
const job = () =>
  readRates.run({ core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never })

describe('jobs/read-rates', () => {
  it('keeps what the feed says, once for each moment', async () => {
    expect((await usd())?.stale).toBe(true)
    answer = reading({ ...TEST_RATES, USD: '1.2', GBP: '0.9' })
    await job()
    expect(granted(await core.readRates({}))).toEqual({ stored: 0, jumps: [] })
    expect(await usd()).toMatchObject({ perEuro: '1.2', source: 'feed', stale: false })
  })

  it('does not believe a jump, keeps the rest, and tells staff once an hour; a look at it lets it in', async () => {
    await world.advance(60)
    const before = await told()
    answer = reading({ USD: '1.4', GBP: '0.91' })
    expect(granted(await core.readRates({}))).toEqual({
      stored: 1,
      jumps: [{ currency: 'USD', was: '1.2', now: '1.4' }],
    })
    granted(await core.readRates({}))
    expect((await told()) - before).toBe(1)
    expect((await usd())?.perEuro).toBe('1.2')
    granted(await asOwner.takeRates({ reading: reading({ USD: '1.4' }), believed: true }))
    expect((await usd())?.perEuro).toBe('1.4')
  })

  it('MNY-10 exchanges nothing in a currency whose newest reading is not believed: one of the two rates is wrong', async () => {
    await world.advance(60)
    const ana = await world.person({ balance: '100.00' })
    const priced = async (to: 'USD' | 'GBP') => {
      const side = { send: money(1000n, 'EUR'), to }
      const quote = await core.quoteExchange({ actor: ana.chat, side })
      return quote.ok || quote.failure.code
    }
    const say = async (USD: string, GBP: string) => {
      await world.advance(1)
      answer = reading({ USD, GBP })
      granted(await core.readRates({}))
    }
    await say('1.4', '0.91')
    expect([await priced('USD'), await priced('GBP')]).toEqual([true, true])
    await say('1.1', '0.92')
    expect([await priced('USD'), await priced('GBP')]).toEqual(['rates_stale', true])
    expect((await usd())?.stale).toBe(true)
    await say('1.39', '0.92')
    expect(await priced('USD')).toBe(true)
    await say('1.7', '0.92')
    granted(await asOwner.takeRates({ reading: reading({ USD: '1.4' }), believed: true }))
    expect(await priced('USD')).toBe(true)
  })

  it('takes nothing of a moment that has not been', async () => {
    answer = reading({ USD: '1.41' }, 10 * 60_000)
    expect(granted(await core.readRates({}))).toEqual({ stored: 0, jumps: [] })
    expect((await usd())?.perEuro).toBe('1.4')
  })

  it('MNY-10 takes nothing of a moment that has not been by the database’s clock alone, and tells staff, once', async () => {
    const before = await told()
    const hasty = createCore({
      ...world.deps,
      clock: () => new Date(world.deps.clock().getTime() + 10 * 60_000),
      rateFeed: { read: async () => answer },
    })
    answer = reading({ USD: '1.41' }, 5 * 60_000)
    for (let n = 0; n < 2; n++) expect(granted(await hasty.readRates({}))).toEqual({ stored: 0, jumps: [] })
    expect((await told()) - before).toBe(1)
    expect((await usd())?.perEuro).toBe('1.4')
  })

  it('MNY-10 takes no older reading than what is kept, whoever has looked at it, and says which it would take', async () => {
    await world.advance(60)
    const at = world.deps.clock()
    granted(await asOwner.takeRates({ reading: { ...reading({ GBP: '0.92' }), observedAt: at }, believed: true }))
    const older = { ...reading({ USD: '1.42', GBP: '0.93' }), observedAt: new Date(at.getTime() - 1) }
    await expect(asOwner.takeRates({ reading: older, believed: true })).rejects.toThrow(
      `newer rates are kept: GBP of ${at.toISOString()}. Leave these out, or say rates of that moment or a later one`,
    )
    expect((await usd())?.perEuro).toBe('1.4')
    granted(await asOwner.takeRates({ reading: { ...older, perEuro: { USD: '1.4' } }, believed: true }))
    granted(await asOwner.takeRates({ reading: { ...older, observedAt: at }, believed: true }))
    expect((await usd())?.perEuro).toBe('1.42')
  })

  it('lets a feed be silent until rates are stale, and then tells staff, once', async () => {
    const before = await told()
    answer = 'no_answer'
    await job()
    expect(await told()).toBe(before)
    await world.advance(901)
    await job()
    await job()
    expect((await told()) - before).toBe(1)
  })

  it('is content without a feed: rates come by file then', async () => {
    expect(granted(await world.core.readRates({}))).toEqual({ stored: 0, jumps: [] })
  })
})
