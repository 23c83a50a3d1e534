import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted } from '../../support/people.ts'

// Limits that cannot be set as they were asked for by the time somebody agrees.
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
