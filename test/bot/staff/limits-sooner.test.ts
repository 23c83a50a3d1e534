import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'

// What is asked for by its end alone reads like no change at all.
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

/** What both read of a request for the same sum until so many days from now, before one agrees to it. */
async function asked(okpayId: string, days: number): Promise<{ asker: string; boss: string }> {
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
  const first = await asked(okpayId, 20)
  expect(first.asker).not.toContain('What holds now')
  const longer = await asked(okpayId, 30)
  expect(longer.asker).toContain('What holds now is theirs until')
  expect(longer.boss).toContain('现行单独限额至')
  const sooner = await asked(okpayId, 5)
  expect(sooner.asker).toContain('this would end it sooner')
  expect(sooner.boss).toContain('提前结束')
})
