import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChatRef, createCore, type RateReading } from '#core'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { granted } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// Somebody with the application's role stores a rate of every moment, so that the feed's own are always late.
let world: World
let staff: ChatRef
let answer: RateReading
let core: World['core']
beforeAll(async () => {
  world = await openWorld()
  core = createCore({ ...world.deps, rateFeed: { read: async () => answer } })
  staff = await world.agent('finance')
  const owner = openDatabase(world.database.owner, 1)
  const believed = { reading: says({ ...TEST_RATES, USD: '1.4' }), believed: true }
  granted(await createCore({ ...world.deps, prisma: owner }).takeRates(believed))
  await owner.$disconnect()
})
afterAll(() => world.close())

const says = (perEuro: RateReading['perEuro'], secondsAgo = 0): RateReading => ({
  ...{ source: 'feed', perEuro },
  observedAt: new Date(world.deps.clock().getTime() - secondsAgo * 1_000),
})
const troubles = async () =>
  (await noticesFor(world, staff)).flatMap((notice) => (notice.kind === 'rates_troubled' ? [notice.why] : []))

/** A minute goes by: a rate is stored, and then the feed says of half a minute before what it thinks. */
async function minute(stored: number, honest: string) {
  await world.advance(60)
  await world.deps.prisma.$executeRaw`
    select ledger.store_rates('feed', '{USD}', array[${stored}::numeric], public.app_now(), public.app_now())`
  answer = says({ USD: honest }, 30)
  return granted(await core.readRates({}))
}

test('MNY-10 a feed whose readings come late again and again is heard of, within minutes', async () => {
  for (let time = 1; time <= 4; time++) expect(await minute(1.4 + time / 100, '1.4')).toEqual({ stored: 0, jumps: [] })
  expect(await troubles()).toEqual([])
  expect(await minute(1.45, '1.4')).toEqual({ stored: 0, jumps: [] })
  expect(await troubles()).toEqual(['overtaken'])
})

test('MNY-10 a late reading that is far from what is kept pauses the currency, as any other does', async () => {
  expect((await minute(1.53, '1.37')).jumps).toMatchObject([{ currency: 'USD', now: '1.37' }])
  expect(await troubles()).toEqual(['overtaken', 'jump'])
  expect(granted(await core.getRates({})).find(({ currency }) => currency === 'USD')?.stale).toBe(true)
})

test('MNY-10 nor does another rate of the feed’s own moment: what it says of it is late, and measured', async () => {
  const { prisma } = world.deps
  const moment = async (stored: number, honest: string) => {
    await world.advance(60)
    const reading = says({ USD: honest })
    await prisma.$executeRaw`
      select ledger.store_rates('feed', '{USD}', array[${stored}::numeric], ${reading.observedAt}::timestamptz, public.app_now())`
    answer = reading
    return granted(await core.readRates({}))
  }
  await world.advance(3_700)
  await prisma.rateDoubt.deleteMany({})
  await moment(1.53, '1.53')
  expect(await prisma.rateDoubt.count()).toBe(0)
  expect((await moment(1.53, '1.37')).jumps).toMatchObject([{ currency: 'USD', now: '1.37' }])
  expect(await prisma.rateDoubt.count()).toBe(1)
})
