import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'

let town: Town
let picture: Buffer
beforeAll(async () => {
  town = await openTown()
  picture = await photo()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const EN = {
  locale: 'en',
  begin: 'Begin level 1',
  taken: 'Taken, and deleted from this chat',
  gone: 'nothing about your identity stays in this chat',
  edited: 'I deleted the message you changed',
  right: 'Is this right?',
} as const
const ZH = {
  locale: 'zh-CN',
  begin: '开始 1 级认证',
  taken: '已从聊天中删除',
  gone: '聊天记录中不会留下您的身份信息',
  edited: '您修改的消息已删除',
  right: '请核对',
} as const

async function applies(said: typeof EN | typeof ZH): Promise<Phone> {
  const anna = await town.customer({ name: 'Anna Keller', locale: said.locale })
  await anna.writes('/identity')
  await anna.taps(said.begin)
  return anna
}

/** What is left in a chat of pictures somebody sent. */
const picturesOf = ({ id }: Phone) =>
  town.standIn.world.chat(id).messages.filter(({ from, deleted, media }) => from === id && !deleted && media)

describe('TG-10 what an application is told leaves the chat', () => {
  test.each([EN, ZH])(
    'TG-10 name, birth date and country, once they were taken; and nobody passes the review on ($locale)',
    async (said) => {
      const anna = await applies(said)
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
    [EN, '4 Mar 1990'],
    [ZH, '1990年3月4日'],
  ] as const)('TG-10 those that were not taken, too: no answer says them again (%o)', async (said, which) => {
    const anna = await applies(said)
    const goes = async (details: string) => {
      await anna.writes(details)
      expect(anna.said()).not.toContain(details)
      expect(anna.sees()).not.toContain(details)
      expect(anna.sees()).toContain(said.gone)
    }
    await goes('Аnna Kеllеr')
    await goes('Anna 2')
    await anna.taps('Anna Keller')
    for (const details of ['12 Maybe 1990', '30.02.1990', '2024-05-06', '03/04/1990']) await goes(details)
    await anna.taps(which)
    for (const details of ['Atlantis', 'united']) await goes(details)
    await anna.writes('DE')
    await goes('no, my name is Anna Maria')
  })

  test.each([EN, ZH])(
    'TG-10 forwarded, changed, under a picture and as a picture: gone as well ($locale)',
    async (said) => {
      const anna = await applies(said)
      await anna.writes('/cancel')
      await anna.writes('Anna Maria Keller, 31 December 1990')
      const own = town.standIn.world.chat(anna.id).messages.findLast(({ from }) => from === anna.id)?.id ?? 0
      await anna.writes('/identity')
      await anna.taps(said.locale === 'en' ? 'Go on with level 1' : '继续 1 级认证')
      await anna.forwards(own, anna.id)
      expect(anna.sees()).toContain(said.gone)
      town.standIn.world.edit(anna.id, own, 'Anna Maria Keller, born 31.12.1990')
      await anna.settled()
      expect(anna.sees()).toContain(said.edited)
      expect(anna.said().join()).not.toContain('Anna Maria')
      await anna.sendsPhoto(picture)
      expect(anna.sees()).toContain(said.gone)
      await anna.sendsPhoto(picture, { asFile: 'image/png', caption: 'Anna Maria Keller' })
      expect(anna.sees()).toContain(said.gone)
      expect(anna.said().join()).not.toContain('Anna Maria')
      expect(picturesOf(anna)).toEqual([])
    },
  )
})
