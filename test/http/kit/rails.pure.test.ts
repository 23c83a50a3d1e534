import { expect, test } from 'vitest'
import { readRails } from '../../../src/http/kit/rails.ts'

const secret = (bytes: number, fill = 1) => `whsec_${Buffer.alloc(bytes, fill).toString('base64')}`
const bank = (value: string) => readRails({ RAIL_BANK_SECRET: value })

test('CBK-02 a rail is on when its secret is set, and has it as bytes', () => {
  expect(bank(secret(24))).toEqual({ rails: { bank: { secrets: [new Uint8Array(24).fill(1)] } }, problems: [] })
  expect(readRails({})).toEqual({ rails: {}, problems: [] })
})

test('CBK-08 two secrets during a rotation', () => {
  expect(bank(`${secret(32)} ${secret(32, 2)}`).rails['bank']?.secrets).toHaveLength(2)
})

test.each([
  '',
  ' ',
  'whsec_',
  'whsec_AQ==',
  secret(23),
  secret(65),
  secret(32).slice(6),
  `${secret(32)}!`,
  `${secret(32)} short`,
  `${secret(24)} ${secret(24)} ${secret(24)}`,
])('CBK-02 the secret %j is refused with the variable and what would be accepted', (value) => {
  const { rails, problems } = bank(value)
  expect(rails).toEqual({})
  expect(problems).toEqual([{ variable: 'RAIL_BANK_SECRET', problem: expect.stringContaining('whsec_') }])
  if (value.length > 12) expect(problems[0]?.problem).not.toContain(value)
})
