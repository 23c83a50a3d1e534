import { describe, expect, test } from 'vitest'
import { takesChanceFromTheSystem } from './support/tidy/code.ts'
import { comparesSecretsInConstantTime, sealsWithTheBox } from './support/tidy/secrets.ts'
import { type Rule, readTree } from './support/tidy/source.ts'

// CRY-05 over the sources: chance from the system, ciphers from the library, secrets compared in constant time.

const tree = readTree('.', ['src'])
const IN = 'src/http/kit/planted.ts'
const found = (rule: Rule, text: string, path = IN) => rule([{ path, text }]).map(({ says }) => says)

/** Names of a secret that are none, or comparisons nobody outside can put a clock to; each was looked at. */
const DECIDED: Record<string, string> = {
  'src/bot/inline/look.ts': 'a link of their own that the keeper searches for; whoever is asked to pay has it',
  'src/bot/till/renew-sale.ts': 'two links of one sale, both out of our own tables',
  'src/config/rails.ts': 'the name of a variable',
  'src/core/people/password/change-password.ts': 'two fields of one form',
  'src/core/people/reset/reset-password.ts': 'two fields of one form',
}

describe('CRY-05 secrets in the sources', () => {
  test('CRY-05 no secret is compared by what stops at the first byte that differs', () => {
    expect(tree.length).toBeGreaterThan(500)
    const places = new Set(comparesSecretsInConstantTime(tree).map(({ path }) => path))
    expect([...places].toSorted()).toEqual(Object.keys(DECIDED).toSorted())
  })

  test.each([
    'const right = signature === expected',
    'if (given.signature !== own) refuse()',
    'if (request.headers["x-telegram-secret"] != secretToken) refuse()',
    'return tokenOf(visit) === token',
    'return challengeOf(verifier) === challenge',
    'return Buffer.compare(Buffer.from(token), kept) === 0',
    'return createHmac("sha256", key).update(body).digest("hex") === sent',
    'return row.tokenHash.equals(tokenHash(given))',
    'return code.trim() === user.totp!',
    'return (await read()).password === typed',
  ])('CRY-05 found: %s', (text) => {
    expect(found(comparesSecretsInConstantTime, text)).toHaveLength(1)
  })

  test.each([
    'if (token === undefined || secret === null) return',
    "if (typeof token !== 'string' || token === '') return",
    "if (client === 'secret') return",
    'if (pinHash === VOID) return',
    'return given.length === own.length && timingSafeEqual(given, own)',
    'return code === currency',
    "const words = 'token === secret'",
  ])('CRY-05 left alone: %s', (text) => {
    expect(found(comparesSecretsInConstantTime, text)).toEqual([])
  })

  test('CRY-05 the sandbox, which plays the world outside, keeps no secret of ours', () => {
    expect(found(comparesSecretsInConstantTime, 'token !== own', 'src/sandbox/telegram/a.ts')).toEqual([])
  })

  test('CRY-05 nothing draws its chance from Math.random', () => {
    expect(takesChanceFromTheSystem(tree)).toEqual([])
    expect(found(takesChanceFromTheSystem, 'const id = Math.random()')).toHaveLength(1)
  })

  test('CRY-05 one box seals everything, and no hash is a broken one', () => {
    expect(sealsWithTheBox(tree)).toEqual([])
    for (const text of ["createCipheriv('aes-256-cbc', key, iv)", "createHash('md5')", "createHmac('MD5', key)"])
      expect(found(sealsWithTheBox, text)).toHaveLength(1)
    expect(found(sealsWithTheBox, "createHash('sha256')")).toEqual([])
  })
})
