import { z } from 'zod'
import { type CurrencyCode, isCurrency, LIMIT_PERIODS } from '#core'
import { defineStaffCommand } from '../define/staff-command.ts'
import { type Line, readDay, reasonSeed, takeMoney, takeNamed, wordsOf } from '../input/decision-words.ts'
import type { Seed } from '../turn.ts'

/** `1 EUR single 500 daily 1000 monthly 5000 from 2026-12-24`. */
const args = z.string().transform((text, context) => {
  const [level = '', currency = '', ...line] = wordsOf(text)
  const seed = /^\d$/.test(level) && isCurrency(currency) ? seedOf(line, currency) : null
  if (seed) return { level, currency, ...seed }
  context.issues.push({ code: 'custom', message: 'no limits', input: text })
  return z.NEVER
})

function seedOf(line: Line, currency: CurrencyCode): Seed | null {
  const taken = takeNamed<string>(line, LIMIT_PERIODS, (rest) => {
    const sum = takeMoney(rest, currency)
    return sum && sum.money.currency === currency ? { value: String(sum.money.minor), rest: sum.rest } : null
  })
  const [from, day, ...reason] = taken?.rest ?? []
  const begins = from === 'from' ? readDay(day) : null
  if (taken?.named.size !== LIMIT_PERIODS.length || !begins) return null
  return { ...Object.fromEntries(taken.named), from: begins.toISOString(), ...reasonSeed(reason) }
}

/** `/setlevel <level> <currency> single <a> daily <a> monthly <a> from <day> [reason]`: somebody else agrees. */
export default defineStaffCommand({
  name: 'setlevel',
  needs: 'tariff.ask',
  menu: { order: 16, inMenu: false },
  args,
  run: (turn, seed) => turn.start('propose', { kind: 'set_limit_rule', ...seed }),
})
