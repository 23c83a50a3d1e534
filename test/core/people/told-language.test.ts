import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

// Whoever holds the phone may choose a language that its owner does not read.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const choose = async ({ chat: actor }: Person, locale: Locale) =>
  granted(await world.core.chooseLanguage({ actor, locale }))

test('ATH-11 of another language its reader hears in the one they had, and not of the same one chosen again', async () => {
  const person = await world.person()
  for (const locale of ['zh-CN', 'zh-CN', 'en'] as const) await choose(person, locale)
  const told = (await mailsTo(world, person.email)).filter(({ template }) => template === 'language_chosen')
  expect(told.map(({ locale }) => locale)).toEqual(['en', 'zh-CN'])
})

test('ATH-11 ATH-07 mails about another language bury no other: after ten in a day it stays what it is', async () => {
  const person = await world.person()
  for (let n = 0; n < 5; n++) for (const locale of ['zh-CN', 'en'] as const) await choose(person, locale)
  const asked = await world.core.chooseLanguage({ actor: person.chat, locale: 'zh-CN' })
  expect(refusal(asked).code).toBe('too_many_requests')
  expect(granted(await world.core.meetChat({ chat: person.chat, firstName: person.name })).locale).toBe('en')
  expect((await mailsTo(world, person.email)).filter(({ template }) => template === 'language_chosen')).toHaveLength(10)
})
