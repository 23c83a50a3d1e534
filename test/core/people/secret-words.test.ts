import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, PIN, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WORDS = 'violet otters hum'
const MIXED = 'quiet-Harbour-41'
const PASSWORD_IN = { code: 'secret_in_words', what: 'password' }
const CODE_IN = { code: 'secret_in_words', what: 'code' }
const ARABIC = '٤٨٢٩١٧'

const phraseOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).phrase
const set = ({ chat: actor }: Person, phrase: string) => world.core.setPhrase({ actor, phrase })

describe('ATH-06 the phrase', () => {
  test('ATH-06 is neither a PIN nor a code, a recovery code or a number: nothing is kept or mailed', async () => {
    const anna = await world.person({})
    const { recovery: codes } = await enrol(world, anna)
    const spaced = codes[1]?.replaceAll('-', ' ') ?? ''
    for (const phrase of [
      PIN,
      '135 798',
      '１３５７９８',
      ARABIC,
      '2024',
      codes[0] ?? '',
      spaced,
      `heron ${PIN}`,
      'PIN 1 3 5 7 9 8',
    ])
      expect([phrase, refusal(await set(anna, phrase))]).toEqual([phrase, CODE_IN])
    expect(await phraseOf(anna)).toBeNull()
    expect((await mailsTo(world, anna.email)).map(({ template }) => template)).not.toContain('phrase_set')
    granted(await set(anna, 'blue heron 7'))
  })

  test('ATH-06 of signs alone, no digit among them, is no code: it is told what a phrase is made of', async () => {
    const anna = await world.person({})
    for (const phrase of ['🦊🌙🌊🔥', '🦊 🌙 🌊', '- - - - -'])
      expect([phrase, refusal(await set(anna, phrase)).code]).toEqual([phrase, 'phrase_invalid'])
    expect(refusal(await set(anna, '1️⃣3️⃣5️⃣7️⃣9️⃣8️⃣'))).toEqual(CODE_IN)
  })

  test.each([
    [WORDS, [WORDS, ` ${WORDS} `]],
    [MIXED, [MIXED, `my ${MIXED}`, `“${MIXED}”`]],
    ['green ladder #7 nobody', ['green ladder #7 nobody']],
  ])('ATH-06 is not the password %j', async (password, phrases) => {
    const anna = await world.person({ password })
    for (const phrase of phrases) expect([phrase, refusal(await set(anna, phrase))]).toEqual([phrase, PASSWORD_IN])
    expect(await phraseOf(anna)).toBeNull()
    const seen = await world.deps.prisma.auditEvent.count({
      where: { action: 'password.in_chat', subject: `user:${anna.userId}` },
    })
    expect(seen).toBe(phrases.length)
  })

  test('ATH-06 finds no password out: five that look like one a day, then none is looked at, nor taken', async () => {
    const anna = await world.person({ password: WORDS })
    for (let n = 0; n < 5; n++) granted(await set(anna, `another fine guess ${'abcde'[n]}`))
    for (const phrase of [WORDS, 'another fine guess f'])
      expect(refusal(await set(anna, phrase)).code).toBe('too_many_requests')
    granted(await set(anna, 'blue heron'))
    await world.advance(86_401)
    expect(refusal(await set(anna, WORDS))).toEqual(PASSWORD_IN)
  })
})

test('ATH-06 nor is it a name, a note, a reason or words for support that others read', async () => {
  const { owner, payer, payment } = await sold(world, {
    owner: await world.person({ password: WORDS, balance: '50.00' }),
  })
  const { core } = world
  const actor = owner.chat
  const friend = await world.person({})
  const [payee, amount] = [{ userId: friend.userId }, amountOf('1.00', 'EUR')]
  const calls: ((words: string) => Promise<unknown>)[] = [
    (name) => core.nameShop({ actor, name }),
    (name) => core.keepPayee({ actor, payee, name }),
    (note) => core.quoteSend({ actor, payee, amount, note }),
    (description) => core.createLink({ actor, amount, description }),
    (description) => core.openSale({ actor, amount, description }),
    (terms) => core.setRefundPolicy({ actor, policy: { terms } }),
    (reason) => core.quoteRefund({ actor, payment, amount: 'rest', reason }),
    (reason) => core.declineRefund({ actor, payment, reason }),
    (text) => core.writeToSupport({ actor, text }),
  ]
  for (const call of calls) {
    expect([String(call), refusal((await call(WORDS)) as never)]).toEqual([String(call), PASSWORD_IN])
    expect(refusal((await call(PIN)) as never)).toEqual(CODE_IN)
    await world.advance(86_401)
  }
  expect(refusal(await core.askRefund({ actor: payer.chat, payment, reason: PIN }))).toEqual(CODE_IN)
})

test('ATH-06 notes that look like one are looked at five times a day, and go through all the same', async () => {
  const anna = await world.person({ password: WORDS, balance: '50.00' })
  const friend = await world.person({})
  const quote = (note: string) =>
    world.core.quoteSend({ actor: anna.chat, payee: { userId: friend.userId }, amount: amountOf('1.00', 'EUR'), note })
  for (let n = 0; n < 5; n++) granted(await quote(`thanks for lunch number ${n}`))
  granted(await quote('thanks for dinner, too'))
  granted(await quote('Invoice 204417'))
})
