import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, Unavailable } from '#core'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** The next confirmation is booked, and its answer is lost. */
function loseNextAnswer(core: Core): void {
  const { confirmPayment } = core
  core.confirmPayment = async (input) => {
    core.confirmPayment = confirmPayment
    await confirmPayment(input)
    throw new Unavailable('unknown', new Error('Connection terminated unexpectedly'))
  }
}

test.each([
  { language: 'en', taps: 'Send 5.00 EUR', told: 'OKPay cannot reach its books just now' },
  { language: 'zh', taps: '5.00', told: '暂时无法连接账本' },
])(
  'R-09 a payment whose answer is lost is not called failed, and the same button shows its receipt: $language',
  async ({ language, taps, told }) => {
    const payee = await town.customer({ name: 'Ben Kovac', username: `ben_${language}` })
    const payer = await town.customer({ name: 'Anna Keller', balance: '20.00', language })
    await payer.writes(`/send 5 @ben_${language}`)
    loseNextAnswer(town.world.core)
    await payer.taps(taps)
    expect(payer.screen().at(-1)).toContain(told)
    await payer.taps(taps)
    expect(payer.screen().some((text) => text.includes('✅'))).toBe(true)
    expect(await town.world.balance(payee.person)).toBe('5.00')
    expect(await town.world.breaches()).toEqual([])
    expect(town.errors.every((line) => line.includes('Unavailable'))).toBe(true)
  },
)
