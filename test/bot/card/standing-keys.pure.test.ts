import { expect, test } from 'vitest'
import { press } from '../../../src/bot/card/card.ts'
import { html } from '../../../src/bot/card/html.ts'
import { shows } from '../../../src/bot/card/keyboard.ts'

const cardOf = (...digits: string[]) => ({ text: html`PIN`, buttons: [digits.map((digit) => press(digit, 'key')), []] })
const standing = { inline_keyboard: [['7', '4'].map((text) => ({ text, callback_data: `token of ${text}` }))] }

test('R-01 TXA-06 buttons stand while they read the same; a pad that was dealt anew in a process that died has others', () => {
  expect(shows(standing, cardOf('7', '4'))).toBe(true)
  expect(shows(standing, cardOf('4', '7'))).toBe(false)
  expect(shows(standing, cardOf('7'))).toBe(false)
  expect(shows(standing, { text: html`no keys` })).toBe(false)
})
