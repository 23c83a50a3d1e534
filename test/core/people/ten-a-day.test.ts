import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

// Each of these is told by mail: whoever holds an open phone must not bury other mails in them.
const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const setPhrase = ({ chat: actor }: Person, phrase: string) => world.core.setPhrase({ actor, phrase })
const mails = async ({ email }: Person, template: string) =>
  (await mailsTo(world, email)).filter((mail) => mail.template === template).length

test('ATH-11 S60 a phrase is chosen ten times a day at most; the eleventh is refused until a day after the first, and changes nothing', async () => {
  const ana = await world.person()
  const first = world.deps.clock()
  for (let n = 1; n <= 10; n++) granted(await setPhrase(ana, `heron ${'abcdefghij'[n - 1]}`))
  const before = await mails(ana, 'phrase_set')
  expect(before).toBe(10)
  const refused = refusal(await setPhrase(ana, 'green heron'))
  if (refused.code !== 'too_many_requests') throw new Error(refused.code)
  expect(Math.round((refused.until.getTime() - first.getTime()) / 60_000)).toBe(24 * 60)
  expect(granted(await world.core.meetChat({ chat: ana.chat, firstName: 'Ana' })).user?.phrase).toBe('heron j')
  expect(await mails(ana, 'phrase_set')).toBe(before)
  // What somebody else chooses is another count.
  granted(await setPhrase(await world.person(), 'green heron'))
  await world.advance(24 * HOUR + 60)
  granted(await setPhrase(ana, 'green heron'))
})

test('ATH-11 what is no phrase uses up none of the ten', async () => {
  const ben = await world.person()
  for (let n = 0; n < 11; n++) expect(refusal(await setPhrase(ben, '<b>')).code).toBe('phrase_invalid')
  granted(await setPhrase(ben, 'green heron'))
})

test('ATH-11 a language is changed ten times a day at most, too', async () => {
  const { chat: actor } = await world.person()
  for (let n = 0; n < 10; n++) granted(await world.core.chooseLanguage({ actor, locale: n % 2 === 0 ? 'zh-CN' : 'en' }))
  expect(refusal(await world.core.chooseLanguage({ actor, locale: 'zh-CN' })).code).toBe('too_many_requests')
})
