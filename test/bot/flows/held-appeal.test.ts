import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { PIN } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

type Customer = Phone & { person: Person }
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

let people = 0
/** Two who never paid each other, the first with 900.00. */
async function two(language?: string): Promise<[Customer, Customer, string]> {
  const [one, other] = [`payer_${++people}`, `payee_${people}`]
  const inTheirs = language === undefined ? {} : { language }
  const anna = await town.customer({ name: 'Anna Keller', username: one, balance: '900.00', ...inTheirs })
  return [anna, await town.customer({ name: 'Ben Kovac', username: other }), other]
}

test.each([
  [
    'en',
    'Why: this person is new to you, and in all it is not a small amount',
    /^Appeal · T-/,
    'Send the appeal',
    '✅ Appeal sent',
  ],
  ['zh-CN', '原因：对方是您的新收款人，且合计金额较大', /^申诉 · T-/, '提交申诉', '✅ 申诉已提交'],
])(
  'S51 a payment that only waits says why, and is appealed in two taps from its card and from the list: %s',
  async (locale, why, appeal, send, sent) => {
    const [anna, , handle] = await two(locale)
    await anna.writes(`/send 300 @${handle}`)
    await anna.taps(anna.buttons()[0] ?? '')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain(why)
    const [callOff = '', ask = ''] = anna.buttons()
    expect(ask).toMatch(appeal)
    await anna.taps(ask)
    await anna.taps(send)
    expect(anna.sees()).toContain(sent)
    await anna.writes('/history')
    await anna.taps(locale === 'en' ? 'What is on hold' : '查看冻结款项')
    expect(anna.buttons()[1]).toMatch(appeal)
    await anna.taps(anna.buttons()[0] ?? '')
    expect(callOff).toBe(locale === 'en' ? 'Call it off' : '撤回转账')
  },
)
