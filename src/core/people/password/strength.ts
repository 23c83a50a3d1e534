import type { PasswordProblem } from '../../kit/failure.ts'
import { isCommonPassword } from './common.ts'

export const LONG_ENOUGH = 15
export const LONG_ENOUGH_WHEN_MIXED = 10
const MAX_CODE_POINTS = 128
const SHORTEST_PERSONAL_FACT = 4

export type PersonalFacts = { name?: string; email?: string; phone?: string }

/**
 * What is wrong with a password, if anything (S13): 15 characters of any kind, or 10 with a letter, a digit and a
 * symbol; not a common one, and nothing an acquaintance would try. Counted in code points after NFC, never cut.
 */
export function passwordProblem(password: string, facts: PersonalFacts): PasswordProblem | undefined {
  const plain = password.normalize('NFC')
  const length = Array.from(plain).length
  if (length > MAX_CODE_POINTS) return 'too_long'
  if (length < LONG_ENOUGH_WHEN_MIXED) return 'too_short'
  const mixed = /\p{L}/u.test(plain) && /\p{N}/u.test(plain) && /[^\p{L}\p{M}\p{N}]/u.test(plain)
  if (length < LONG_ENOUGH && !mixed) return 'too_simple'
  if (isCommonPassword(plain)) return 'common'
  return isPersonal(plain, facts) ? 'personal' : undefined
}

// A fact counts when it makes up a good part of the password: "anna" inside a sentence of forty characters is no harm.
function isPersonal(password: string, { name = '', email = '', phone = '' }: PersonalFacts): boolean {
  const plain = folded(password)
  const local = email.split('@')[0] ?? ''
  const facts = ['okpay', ...name.split(/\s+/), folded(name).replace(/\s/g, ''), local, ...local.split(/[._+-]/)]
  const digits = phone.replace(/\D/g, '')
  const isInside = (fact: string) => fact.length >= SHORTEST_PERSONAL_FACT && plain.includes(fact)
  return (
    facts.map(folded).some((fact) => isInside(fact) && fact.length * 4 >= plain.length) || isInside(digits.slice(-7))
  )
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
