import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, PIN } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'

// ATH-06: what opens an account, typed where any words are an answer.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const WORDS = 'violet otters hum'
const CODE = { en: 'That looks like a PIN or a code', zh: '您发送的内容像是支付密码或验证码' }
const PASSWORD = 'Your password was in that message'

/** Gone from the chat, and not said again. */
function gone(phone: Phone, secret: string, said: string): void {
  expect(phone.sees()).toContain(said)
  expect(phone.screen().join()).not.toContain(secret)
  expect(phone.said().join()).not.toContain(secret)
}

test('ATH-06 a password or a PIN as the phrase leaves the chat, in both languages, and other words are taken at once', async () => {
  const anna = await town.customer({ name: 'Anna Keller', password: WORDS })
  await anna.writes('/security')
  await anna.taps('Choose a phrase')
  await anna.writes(PIN)
  gone(anna, PIN, CODE.en)
  expect(anna.sees()).toContain('As your phrase, send two or three words of your own')
  expect(anna.buttons()[0]).toBe('Change PIN')
  await anna.writes(WORDS)
  gone(anna, WORDS, PASSWORD)
  expect(anna.sees()).toContain('such as blue heron')
  expect(anna.buttons()[0]).toBe('Change password')
  expect(await anna.writes('blue heron')).toContain('blue heron')
  const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
  await mei.writes('/security')
  await mei.taps(mei.buttons().find((label) => label.includes('短语')) ?? '')
  await mei.writes(PIN)
  gone(mei, PIN, CODE.zh)
  expect(mei.sees()).toContain('防伪短语请用两三个您自己想的词')
  expect(await mei.writes('蓝色的苍鹭')).toContain('蓝色的苍鹭')
})

test('ATH-06 as a note: asked for again without it, and the session has nothing of it; behind a command, too', async () => {
  const ben = await town.customer({ name: 'Ben Kovac', balance: '50.00', password: WORDS })
  await town.customer({ name: 'Cleo Payee', username: 'cleo_noted' })
  await ben.writes('/send')
  await ben.writes('@cleo_noted')
  await ben.writes('5')
  await ben.writes(WORDS)
  gone(ben, WORDS, PASSWORD)
  await ben.writes(PIN)
  gone(ben, PIN, CODE.en)
  expect(await ben.writes('lunch')).toContain('lunch')
  await ben.writes(`/send 5 @cleo_noted ${WORDS}`)
  gone(ben, WORDS, PASSWORD)
  expect(await ben.writes('coffee')).toContain('coffee')
  expect(
    await town.world.deps.prisma.intent.count({ where: { ownerId: ben.person.userId, note: { not: null } } }),
  ).toBe(2)
})

test('ATH-06 as a shop’s name, what a link is for, and words for support', async () => {
  const owner = await town.customer({ name: 'Dora Shop', balance: '50.00', password: WORDS })
  await owner.writes('/link')
  await owner.writes('4829-1735-AB12-CD34')
  gone(owner, '4829', CODE.en)
  expect(await owner.writes('Café Dora')).toContain('EUR')
  await owner.writes('5')
  await owner.writes(PIN)
  gone(owner, PIN, CODE.en)
  await owner.writes(WORDS)
  gone(owner, WORDS, PASSWORD)
  expect(await owner.writes('two coffees')).toContain('two coffees')
  await owner.writes(`/link 5 ${WORDS}`)
  gone(owner, WORDS, PASSWORD)
  expect(await owner.writes('tea')).toContain('tea')
  await owner.writes('/support')
  await owner.writes(PIN)
  gone(owner, PIN, CODE.en)
  expect(await town.world.deps.prisma.ticket.count({ where: { userId: owner.person.userId } })).toBe(0)
  expect(await owner.writes('my till is broken')).toContain('Support request no.')
})

test('ATH-06 as the reason of a refund: asked for again, and its session has nothing of it', async () => {
  const owner = await town.customer({ name: 'Emil Shop', balance: '50.00', password: WORDS })
  await sold(town.world, { owner: owner.person })
  await town.deliver()
  await owner.taps('Refund')
  await owner.taps('All of it: 12.50 EUR')
  await owner.writes(WORDS)
  gone(owner, WORDS, PASSWORD)
  expect(await owner.writes('sold out')).toContain('Reason: sold out')
})

test('ATH-06 as staff’s reason: a code leaves the chat when it is typed; what was confirmed already is not said to be deleted', async () => {
  const lena = await town.agent('supervisor', 'Lena')
  await town.customer({ name: 'Fay Frozen', username: 'fay_words' })
  await lena.writes('/freeze @fay_words')
  await lena.writes('482 917')
  expect(lena.said().join()).not.toContain('482 917')
  expect(lena.sees()).toContain('Why')
  await lena.writes('/freeze @fay_words 482917')
  await lena.taps('Unusual activity')
  await lena.taps('Freeze the account')
  expect(lena.sees()).toContain('Those words look like a PIN or a code')
  expect(lena.sees()).toContain('please delete it')
  expect(lena.sees()).not.toContain('I deleted')
  expect(JSON.stringify(await town.world.deps.prisma.chatSession.findMany())).not.toContain('482917')
  await lena.writes('she told a stranger her codes')
  await lena.taps('Unusual activity')
  await lena.taps('Freeze the account')
  expect(lena.sees()).toContain('❄️ Frozen by OKPay')
})

test('ATH-06 ADM-03 as a colleague’s name: refused at once, in both languages, and not after the question why', async () => {
  await town.customer({ name: 'Noa New', username: 'noa_new' })
  for (const [locale, said, why] of [
    ['en', CODE.en, 'Why'],
    ['zh-CN', CODE.zh, '原因'],
  ] as const) {
    const owner = await town.agent('owner', `Olga ${locale}`)
    granted(await town.world.core.chooseLanguage({ actor: owner.actor, locale }))
    await owner.writes('/setrole @noa_new agent 482917')
    gone(owner, '482917', said)
    expect(owner.sees()).not.toContain(why)
    expect(JSON.stringify(await town.world.deps.prisma.chatSession.findMany())).not.toContain('482917')
    await owner.writes('/setrole @noa_new agent Noa')
    expect(owner.sees()).toContain(why)
  }
})
