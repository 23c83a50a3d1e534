import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('S87 whoever is crowded out by mails in their name hears so once an hour, and where they are read', async () => {
  const ana = await world.person()
  const sent = async (n: number) =>
    granted(
      await world.core.receiveMail({
        ...{ id: `<${n}@example.org>`, from: ana.email, subject: 'Help', text: `words ${n}` },
        ...{ files: 0, automatic: false, locale: 'en' },
      }),
    )
  for (let n = 0; n < 20; n++) expect(await sent(n)).toBe('taken')
  expect([await sent(20), await sent(21)]).toEqual(['answered', 'ignored'])
  const told = (await mailsTo(world, ana.email)).filter(({ template }) => template === 'ticket_crowded')
  expect(told.map(({ values }) => values['number'])).toEqual(['20'])
})
