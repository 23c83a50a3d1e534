import { z } from 'zod'
import { type CurrencyCode, FEE_OPERATIONS, isCurrency } from '#core'
import { defineStaffCommand } from '../define/staff-command.ts'
import { type Line, readDay, reasonSeed, takeMoney, takeNamed, wordsOf } from '../input/decision-words.ts'
import type { Seed } from '../turn.ts'

const SUMS = ['fixed', 'min', 'max']

/** `send EUR level 0 1.2% fixed 0 min 0.01 max 5 from 2026-12-24`. */
const args = z.string().transform((text, context) => {
  const [operation, currency = '', word, level = '', percent = '', ...line] = wordsOf(text)
  const what = z.enum(FEE_OPERATIONS).safeParse(operation)
  const isShaped = word === 'level' && /^\d$/.test(level) && percent.endsWith('%')
  const seed = isCurrency(currency) && isShaped ? seedOf(line, currency) : null
  if (what.success && seed) return { operation: what.data, currency, level, percent: percent.slice(0, -1), ...seed }
  context.issues.push({ code: 'custom', message: 'no price', input: text })
  return z.NEVER
})

function seedOf(line: Line, currency: CurrencyCode): Seed | null {
  const taken = takeNamed<string>(line, SUMS, (rest) => {
    if (rest[0] === '0') return { value: '0', rest: rest.slice(1) }
    const sum = takeMoney(rest, currency)
    return sum && sum.money.currency === currency ? { value: String(sum.money.minor), rest: sum.rest } : null
  })
  const [from, day, ...reason] = taken?.rest ?? []
  const begins = from === 'from' ? readDay(day) : null
  if (!taken || !begins) return null
  return { ...Object.fromEntries(taken.named), from: begins.toISOString(), ...reasonSeed(reason) }
}

/** `/setfee <operation> <currency> level <n> <percent>% [fixed a] [min a] [max a] from <day> [reason]`: somebody else agrees. */
export default defineStaffCommand({
  name: 'setfee',
  needs: 'tariff.ask',
  menu: { order: 15, inMenu: false },
  args,
  run: (turn, seed) => turn.start('propose', { kind: 'set_fee', ...seed }),
})
