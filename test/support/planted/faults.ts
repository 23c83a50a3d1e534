import { randomUUID } from 'node:crypto'
import { CURRENCY_CODES, type CurrencyCode, type DifferenceCause, type StatementLine } from '#core'
import type { PrismaClient } from '#prisma'
import { lineOf } from '../bank-statement.ts'
import type { Dice } from '../dice.ts'
import { type Movement, reference } from './movements.ts'

const DAY_MS = 86_400_000

/** What can be planted. A gap between balances is planted apart, for it is about a whole statement. */
export const PLANTED = [
  ...['missing_here', 'missing_there', 'doubled', 'wrong_amount'],
  ...['wrong_currency', 'unknown_reference', 'fee'],
] as const satisfies readonly string[] as readonly DifferenceCause[]

export type Planted = { cause: DifferenceCause; reference: string }

/** What is wrong with which movement on the statement. */
export type Fault = { victim: Movement; cause: DifferenceCause }

/** The victim's lines as the fault leaves them. */
export function spoil(d: Dice, { victim, cause }: Fault, planted: Planted[]) {
  planted.push({ cause, reference: cause === 'unknown_reference' ? mangled(victim) : victim.reference })
  return spoilt(d, victim, lineFor(d, victim), cause)
}

/** The line a bank shows a movement by: later, never on a weekend, its reference as banks write them. */
export function lineFor(d: Dice, { reference: name, minor, at }: Movement): StatementLine {
  const day = new Date(at.getTime() + d.below(3) * DAY_MS)
  while (day.getUTCDay() % 6 === 0) day.setTime(day.getTime() + DAY_MS)
  const written = d.pick([name, name.toLowerCase(), name.replaceAll('-', ''), name.replaceAll('-', ' '), name])
  const said = d.below(4) === 0 ? { info: `Payment ${name} thank you` } : { reference: written }
  return lineOf({
    minor,
    bookedOn: day.toISOString().slice(0, 10),
    ...said,
    ...(d.below(3) === 0 && { bankReference: '' }),
  })
}

const mangled = ({ reference: name }: Movement): string => `${name.slice(0, -2)}ZU`

function spoilt(
  d: Dice,
  movement: Movement,
  line: StatementLine,
  cause: DifferenceCause,
): (readonly [CurrencyCode, StatementLine])[] {
  const { currency, reference: name, minor } = movement
  const twin = { ...line, bankReference: line.bankReference && `${line.bankReference}-again` }
  const others = CURRENCY_CODES.filter((code) => code !== currency)
  switch (cause) {
    case 'missing_there':
      return []
    case 'doubled':
      return [
        [currency, line],
        [currency, twin],
      ]
    case 'wrong_amount':
      return [[currency, { ...line, minor: minor > 0n ? minor - 1n - BigInt(d.below(90)) : minor + 1n }]]
    case 'wrong_currency':
      return [[d.pick(others), line]]
    default:
      return [[currency, { ...line, reference: mangled({ ...movement, reference: name }), info: '' }]]
  }
}

/** A line nobody has told us of: for an order of ours, or the bank's own fee. */
export async function unheard(
  prisma: PrismaClient,
  owner: string,
  d: Dice,
  cause: 'missing_here' | 'fee',
  buckets: ReadonlyMap<CurrencyCode, StatementLine[]>,
): Promise<Planted> {
  const [currency, name] = [d.pick(CURRENCY_CODES), reference(d)]
  const isFee = cause === 'fee'
  const [minor, bookedOn] = [BigInt(101 + d.below(400)), new Date(Date.now() - 30 * DAY_MS).toISOString().slice(0, 10)]
  buckets.get(currency)?.push(lineOf({ minor: isFee ? -minor : minor, reference: name, isFee, bookedOn }))
  if (!isFee)
    await prisma.topUp.create({
      data: {
        ...{ id: randomUUID(), userId: owner, rail: 'bank', reference: name, currency, amount: minor },
        ...{ createdAt: new Date(), expiresAt: new Date(Date.now() + 9 * DAY_MS) },
      },
    })
  return { cause, reference: name }
}
