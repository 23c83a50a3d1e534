import { expect, test } from 'vitest'
import { checkName } from '../../../src/core/people/name.ts'
import { checkShopName } from '../../../src/core/shop/shop-name.ts'

test.each([
  'Tea & Co',
  '7-Eleven',
  "Anna's",
  'Dr. Oetker, Bielefeld',
  '24',
  '1688',
  '小明茶馆',
  'A & W',
  'Kaffee·Haus',
  'Øystein & Łukasz',
  '4you',
])('TG-08 a shop may be called %s', (name) => {
  expect(checkShopName(` ${name}  `)).toEqual({ name })
})

test.each([
  ['', 'empty'],
  ['&', 'characters'],
  [' - . ', 'characters'],
  ['a'.repeat(65), 'too_long'],
  ['Caf\u202eé', 'characters'],
  ['Tea\u200b & Co', 'characters'],
  ['Tea\u2066Co', 'characters'],
  ['Tea\nCo', 'characters'],
  ['Tea\u0007Co', 'characters'],
  ['<b>Tea</b>', 'characters'],
  ['Tea ✅', 'characters'],
  ['Tea @ Home', 'characters'],
  ['Теa & Co', 'mixed_scripts'],
  ['OK & Pay', 'reserved'],
  ['O.K.P.A.Y', 'reserved'],
  ['Bank & Co', 'reserved'],
  ['支付&客服', 'reserved'],
  ['24Support', 'reserved'],
  ['24Support7', 'reserved'],
  ['ØKPay', 'reserved'],
  ['ᴏᴋᴘᴀʏ', 'reserved'],
  ['OƘPAɎ', 'reserved'],
  ['Suppørŧ', 'reserved'],
] as const)('TG-08 a shop may not be called %j: %s', (name, problem) => {
  expect(checkShopName(name)).toEqual({ problem })
})

test('TG-08 people have no & in their names', () => {
  expect(checkName('Anna & Ben')).toEqual({ problem: 'characters' })
})
