import { expect, test } from 'vitest'
import { passwordsIn } from '../../../src/core/people/password/passwords-in.ts'

const PASSWORD = 'quiet-Harbour-41'

test.each([
  ...[PASSWORD, `my password is ${PASSWORD}`, `My password: "${PASSWORD}".`, `it is (${PASSWORD}), thanks!`],
  ...[`first line\n${PASSWORD}\nlast line`, `/support I use ${PASSWORD} and get in nowhere`],
  ...[`我的密码是${PASSWORD}，为什么登录不了`, `密码：“${PASSWORD}”。`],
])('ATH-06 a word that looks like a password is found in %j', (text) => expect(passwordsIn(text)).toContain(PASSWORD))

test.each([
  ['my password is green ladder, nobody knows', 'green ladder, nobody knows'],
  ['Password: green ladder, nobody knows.', 'green ladder, nobody knows'],
  ['我的密码是我的小猫喜欢每个星期天晒太阳睡觉', '我的小猫喜欢每个星期天晒太阳睡觉'],
])('ATH-06 what is said to be one is found with its spaces: %j', (text, said) =>
  expect(passwordsIn(text)).toContain(said),
)

test.each([
  ...[
    'lunch with Anna on Friday, 25 EUR',
    'why is my transfer from yesterday not there yet?',
    '25',
    '/send 25 @anna lunch',
  ],
  ...[
    'https://t.me/okpay_bot?start=pay_Ab12-cd34',
    't.me/okpay_bot?start=pay_Ab12-cd34',
    'anna.keller-1990@example.org',
  ],
  ...['/start pay_Ab12-cd34ef56', '/start@okpay_bot connect_Ab12-cd34ef56gh78'],
  ...['DE89370400440532013000', '@anna_keller_from_berlin_1990', '我想问一下为什么我昨天的转账还没有到账呢'],
])('ATH-06 nothing is tried of %j', (text) => expect(passwordsIn(text)).toEqual([]))

test.each(['@nna-Keller-1990', '/Harbour-quiet-41', '@quiet.Harbour.41'])(
  'ATH-06 it may begin as a name or a command does: %j',
  (password) => expect(passwordsIn(`it is ${password} now`)).toEqual([password]),
)

test.each([
  [`I use ${PASSWORD}. Help`, [PASSWORD]],
  [`(${PASSWORD}), thanks`, [PASSWORD]],
  [`${PASSWORD}.`, [PASSWORD, `${PASSWORD}.`]],
  [`I use ${PASSWORD}! Help`, [PASSWORD, `${PASSWORD}!`]],
])(
  'ATH-06 what ends a sentence costs no look of its own, but where it may be all that was written: %j',
  (text, looked) => expect(passwordsIn(text)).toEqual(looked),
)

test('ATH-06 three words of a message at most', () => {
  const text = Array.from({ length: 20 }, (_, n) => `another-Guess-${n}!`).join(' ')
  expect(passwordsIn(text)).toHaveLength(3)
})
