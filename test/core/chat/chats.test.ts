import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { BOT_ID, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const meet = async (details: { username?: string; languageGuess?: string; firstName?: string } = {}) => {
  const chat = world.stranger()
  const view = granted(await world.core.meetChat({ chat, firstName: 'Li', ...details }))
  return { chat, view }
}

test.each([
  ['zh-hans', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
  [undefined, 'en'],
])('a chat whose Telegram speaks %s is first met in %s, and only as a guess', async (languageGuess, locale) => {
  const { view } = await meet(languageGuess ? { languageGuess } : {})
  expect(view).toMatchObject({ locale, localeChosen: false, user: null, registering: false, may: [] })
})

test('a chosen language outlives every later guess, and goes with the account', async () => {
  const { chat: actor } = await meet({ languageGuess: 'en' })
  granted(await world.core.chooseLanguage({ actor, locale: 'zh-CN' }))
  const again = granted(await world.core.meetChat({ chat: actor, firstName: 'Li', languageGuess: 'en' }))
  expect(again).toMatchObject({ locale: 'zh-CN', localeChosen: true })

  const person = await world.person()
  granted(await world.core.chooseLanguage({ actor: person.chat, locale: 'zh-CN' }))
  const user = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect(user.locale).toBe('zh-CN')
})

test('staff who were named before they ever wrote are met in their Telegram’s language, until they choose one', async () => {
  const chat = await world.agent('finance')
  const meeting = { chat, firstName: '陈静', languageGuess: 'zh-hans' }
  expect(granted(await world.core.meetChat(meeting))).toMatchObject({ locale: 'zh-CN', localeChosen: false })
  granted(await world.core.chooseLanguage({ actor: chat, locale: 'en' }))
  expect(granted(await world.core.meetChat(meeting))).toMatchObject({ locale: 'en', localeChosen: true })
})

test('TG-07 a user name that moved to somebody else finds nobody else any more', async () => {
  const anna = await meet({ username: 'Anna_K' })
  const eve = await meet({ username: 'anna_k' })
  const holders = await world.deps.prisma.chat.findMany({ where: { username: 'anna_k' } })
  expect(holders.map((chat) => chat.telegramId)).toEqual([eve.chat.telegramId])
  granted(await world.core.meetChat({ chat: eve.chat, firstName: 'Eve' }))
  expect(await world.deps.prisma.chat.count({ where: { username: 'anna_k' } })).toBe(0)
  granted(await world.core.meetChat({ chat: anna.chat, firstName: 'Anna', username: 'Anna_K' }))
  expect(await world.deps.prisma.chat.count({ where: { username: 'anna_k' } })).toBe(1)
})

test('TG-02 a button means something to its owner only, until its card is shown anew or its time is over', async () => {
  const { chat: actor } = await meet()
  const { chat: stranger } = await meet()
  const card = world.deps.newId()
  const buttons = [{ action: 'pay', payload: { intentId: 'i1' } }, { action: 'cancel' }]
  const [pay = '', cancel = ''] = granted(await world.core.issueButtons({ actor, card, buttons, ttlSeconds: 60 }))
  expect(Buffer.from(pay, 'base64url')).toHaveLength(16)
  expect(pay).not.toBe(cancel)

  const read = async (token: string, who = actor) => granted(await world.core.readButton({ actor: who, token }))
  expect(await read(pay)).toEqual({ state: 'live', action: 'pay', payload: { intentId: 'i1' }, card })
  expect(await read(cancel)).toEqual({ state: 'live', action: 'cancel', payload: {}, card })
  expect(await read(pay, stranger)).toEqual({ state: 'dead' })
  expect(await read(`${pay.slice(0, -1)}_`)).toEqual({ state: 'dead' })
  const noted = await world.deps.prisma.auditEvent.findMany({ where: { action: 'button.foreign' } })
  expect(noted.map((event) => event.subject)).toEqual([`card:${card}`])
  for (let press = 0; press < 30; press++) expect(await read(pay, stranger)).toEqual({ state: 'dead' })
  expect(await world.deps.prisma.auditEvent.count({ where: { action: 'button.foreign' } })).toBe(20)

  const [again = ''] = granted(await world.core.issueButtons({ actor, card, buttons, ttlSeconds: 60 }))
  expect(await read(pay)).toEqual({ state: 'dead' })
  expect(await read(again)).toMatchObject({ state: 'live' })
  await world.advance(60)
  expect(await read(again)).toEqual({ state: 'dead' })
})

test("TG-02 nobody can kill another person's buttons by naming their card", async () => {
  const { chat: actor } = await meet()
  const { chat: stranger } = await meet()
  const card = world.deps.newId()
  const issue = async (who: typeof actor) =>
    granted(await world.core.issueButtons({ actor: who, card, buttons: [{ action: 'pay' }], ttlSeconds: 60 }))
  const [token = ''] = await issue(actor)
  await issue(stranger)
  expect(granted(await world.core.readButton({ actor, token }))).toMatchObject({ state: 'live' })
})

test('TG-03 of many that claim the same updates at the same time, one hears "new" of each', async () => {
  const second = world.another()
  const updateIds = [41n, 40n, 39n]
  const claims = await Promise.all(
    Array.from({ length: 24 }, (_, n) => (n % 2 ? second : world).core.claimUpdates({ botId: BOT_ID, updateIds })),
  )
  await second.close()
  for (const [at] of updateIds.entries()) {
    const answers = claims.map((answer) => granted(answer)[at])
    expect(answers.filter((answer) => answer === 'new')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'running')).toHaveLength(23)
  }
})

test('TG-03 a finished update stays done; one that nobody renews may be claimed again after 20 seconds, once', async () => {
  const { core } = world
  const [finished, renewed, abandoned] = [42n, 43n, 44n] as const
  const claim = async (...updateIds: bigint[]) => granted(await core.claimUpdates({ botId: BOT_ID, updateIds }))
  expect(await claim(finished, renewed, abandoned, finished)).toEqual(['new', 'new', 'new', 'new'])
  granted(await core.finishUpdates({ botId: BOT_ID, updateIds: [finished] }))
  // The world's clock runs on between two steps, longer on a busy machine: half of the time each leaves it room.
  await world.advance(10)
  expect(await claim(abandoned, finished)).toEqual(['running', 'done'])
  granted(await core.renewUpdates({ botId: BOT_ID, updateIds: [renewed, finished] }))
  await world.advance(10)
  const again = (await Promise.all([claim(abandoned), claim(abandoned), claim(abandoned)])).flat()
  expect(again.sort()).toEqual(['new', 'running', 'running'])
  expect(await claim(finished, renewed)).toEqual(['done', 'running'])
  await world.advance(29 * 86_400)
  granted(await core.sweep({}))
  expect(await claim(finished)).toEqual(['done'])
})

test('TG-03 R-06 a kept update goes to one of those who take over, once its process is gone, and is forgotten when done', async () => {
  const { core, deps } = world
  const botId = BOT_ID + 7n
  const body = JSON.stringify({ update_id: 50, message: { text: 'a private word' } })
  const keep = async (updateId: bigint) => granted(await core.keepUpdate({ botId, updateId, body }))
  granted(await core.claimUpdates({ botId, updateIds: [50n] }))
  expect([await keep(50n), await keep(51n)]).toEqual([{ claimed: false }, { claimed: true }])
  const row = () => deps.prisma.handledUpdate.findUniqueOrThrow({ where: { botId_updateId: { botId, updateId: 50n } } })
  expect(Buffer.from((await row()).body ?? []).toString('latin1')).not.toContain('private')
  expect(granted(await core.takeLeftUpdates({ botId }))).toEqual([])
  await world.advance(20)
  const taken = await Promise.all([core.takeLeftUpdates({ botId }), core.takeLeftUpdates({ botId })])
  const left = [50n, 51n].map((updateId) => ({ updateId, body }))
  expect(taken.flatMap(granted).sort((one, other) => Number(one.updateId - other.updateId))).toEqual(left)
  granted(await core.finishUpdates({ botId, updateIds: [50n, 51n] }))
  expect(await row()).toMatchObject({ body: null, dataKey: null })
  expect(await keep(50n)).toEqual({ claimed: false })
  await world.advance(20)
  expect(granted(await core.takeLeftUpdates({ botId }))).toEqual([])
})
