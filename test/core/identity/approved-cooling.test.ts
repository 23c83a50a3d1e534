import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale, Notice } from '#core'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { verified } from '../../support/identity.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const says = (locale: Locale, notice: Notice) =>
  noticeCard({ words: texts.in(locale), phrase: null } as Scene, notice).text.markup

async function approved(coolingUntil: Date | null): Promise<Notice> {
  const person = await world.person()
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { coolingUntil } })
  await verified(world, person)
  const notice = (await noticesFor(world, { userId: person.userId })).find(({ kind }) => kind === 'identity_approved')
  if (!notice) throw new Error('nobody was told')
  return notice
}

test('S67 REC-05 a level approved while only small payments go out does not promise its limits for now', async () => {
  const until = new Date(world.deps.clock().getTime() + 3_600_000)
  const cooling = await approved(until)
  for (const [locale, promise, said] of [
    ['en', 'are in force now', 'only small payments go out until'],
    ['zh-CN', '即刻生效', '前只能小额转出'],
  ] as const) {
    expect(says(locale, cooling)).toContain(said)
    expect(says(locale, cooling)).toContain(texts.in(locale).dateTime(until))
    expect(says(locale, cooling)).not.toContain(promise)
    expect(says(locale, await approved(null))).toContain(promise)
  }
})
