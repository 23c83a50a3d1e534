import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

describe('TG-10 what an application is told leaves the chat', () => {
  test.each([
    {
      locale: 'en',
      begin: 'Begin level 1',
      taken: 'deleted from this chat',
      which: '4 Mar 1990',
      right: 'Is this right?',
    },
    { locale: 'zh-CN', begin: '开始 1 级认证', taken: '已从聊天中删除', right: '请核对' },
  ] as const)(
    'TG-10 name, birth date and country, once they were taken; and nobody passes the review on ($locale)',
    async (said) => {
      const anna = await town.customer({ name: 'Anna Keller', locale: said.locale })
      await anna.writes('/identity')
      await anna.taps(said.begin)
      await anna.writes('Аnna Keller')
      expect(anna.said()).toContain('Аnna Keller')
      for (const details of ['Anna Maria Keller', '31.12.1990', 'DE']) {
        await anna.writes(details)
        expect(anna.said()).not.toContain(details)
        expect(anna.sees()).toContain(said.taken)
      }
      expect(anna.sees()).toContain(said.right)
      expect(anna.sees()).toContain('1990')
      expect(anna.newest().protected).toBe(true)
    },
  )

  test.each([
    { locale: 'en', begin: 'Begin level 1', which: '4 Mar 1990' },
    { locale: 'zh-CN', begin: '开始 1 级认证', which: '1990年3月4日' },
  ] as const)(
    'TG-10 a date that can be two leaves it at once, and what could not be read stays to be read again ($locale)',
    async (said) => {
      const ben = await town.customer({ name: 'Ben Kovac', locale: said.locale })
      await ben.writes('/identity')
      await ben.taps(said.begin)
      await ben.taps('Ben Kovac')
      await ben.writes('12 Maybe 1990')
      await ben.writes('03/04/1990')
      expect(ben.said()).toContain('12 Maybe 1990')
      expect(ben.said()).not.toContain('03/04/1990')
      await ben.taps(said.which)
      await ben.writes('united')
      expect(ben.said()).toContain('united')
    },
  )
})
