import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted } from '../../support/people.ts'

// What of a request for limits its sums alone do not say, to whoever asks and whoever agrees.
let town: Town
let asker: Phone
let boss: Phone
beforeAll(async () => {
  town = await openTown()
  asker = await town.agent('supervisor', 'Lena')
  boss = await town.agent('owner', 'Max')
  granted(await town.world.core.chooseLanguage({ actor: boss.actor, locale: 'zh-CN' }))
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

type Customer = Awaited<ReturnType<Town['customer']>>

async function asksFor({ person }: Customer, sums: string): Promise<void> {
  const day = new Date(town.world.deps.clock().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)
  await asker.writes(`/limits ${person.okpayId} ${sums} until ${day} asked by phone`)
  await asker.taps('Ask for approval')
  await town.deliver()
}

/** The other one agrees. Returns what both read of it then. */
async function agreed(): Promise<{ boss: string; asker: string }> {
  await boss.taps('查看')
  await boss.taps('通过')
  const read = boss.sees()
  await town.deliver()
  await asker.taps('Look')
  return { boss: read, asker: asker.sees() }
}

test('MNY-13 ADM-03 what raises one sum and lowers another, and is void, says that it lowered nothing, and how to go on', async () => {
  const ben = await town.customer({ name: 'Ben Kramer' })
  await asksFor(ben, 'single 25 monthly 9000')
  await moveHome(town.world, ben.person, 'GBP')
  const said = await agreed()
  expect(said.asker).toContain('Nothing of it was set, what it lowers included')
  expect(said.asker).toContain(`/limits ${ben.person.okpayId}`)
  expect(said.boss).toContain('降低的部分也未生效')
})

/** What both read of a request for the same sum until so many days from now, before one agrees to it. */
async function both(okpayId: string, days: number): Promise<{ asker: string; boss: string }> {
  const day = new Date(town.world.deps.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  await asker.writes(`/limits ${okpayId} single 25 until ${day} asked by phone`)
  const read = asker.sees()
  await asker.taps('Ask for approval')
  await town.deliver()
  await boss.taps('查看')
  const seen = { asker: read, boss: boss.sees() }
  await boss.taps('通过')
  return seen
}

test('MNY-13 ADM-03 limits that would end sooner than they do say so to both, in their language; those that last longer until when they are', async () => {
  const { okpayId } = (await town.customer({ name: 'Ben Kramer' })).person
  const first = await both(okpayId, 20)
  expect(first.asker).not.toContain('What holds now')
  const longer = await both(okpayId, 30)
  expect(longer.asker).toContain('What holds now is theirs until')
  expect(longer.boss).toContain('现行单独限额至')
  const sooner = await both(okpayId, 5)
  expect(sooner.asker).toContain('this would end it sooner')
  expect(sooner.boss).toContain('提前结束')
})
