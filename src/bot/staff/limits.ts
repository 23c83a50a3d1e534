import { z } from 'zod'
import { type CurrencyCode, LIMIT_PERIODS, type Money } from '#core'
import { open } from '../card/card.ts'
import { defineStaffCommand } from '../define/staff-command.ts'
import { customerLimitsCard } from '../desk/customer-limits-card.ts'
import { failureCard } from '../failure/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { customerNamed } from '../input/customer-words.ts'
import { type Line, readDay, reasonSeed, takeMoney, takeNamed, wordsOf } from '../input/decision-words.ts'
import type { Seed, Turn } from '../turn.ts'

const args = z.string().transform((text, context) => {
  const [word = '', ...line] = wordsOf(text)
  const who = customerNamed(word)
  if (who) return { who, line }
  context.issues.push({ code: 'custom', message: 'names nobody', input: text })
  return z.NEVER
})

/**
 * `/limits <customer>` shows; `... single 100 daily 200 until 2026-12-24 [reason]` or `... off [reason]` asks. Alone,
 * it is everybody's own.
 */
export default defineStaffCommand({
  name: 'limits',
  needs: 'customers.see',
  menu: { order: 13, inMenu: false },
  args,
  async run(turn, { who, line }) {
    await turn.leave()
    const seen = await turn.core.readLimits({ actor: turn.actor, who })
    if (!seen.ok) return void (await turn.show(failureCard(turn, seen.failure)))
    if (line.length === 0) return void (await turn.show(customerLimitsCard(turn, seen.value)))
    const { customer, now } = seen.value
    const seed = seedOf(line, now.single.currency)
    if (!seed) return usage(turn)
    await turn.start('propose', { kind: 'set_limits', userId: customer.userId, ...seed })
  },
})

function seedOf(line: Line, home: CurrencyCode): Seed | null {
  const [first, ...behind] = line
  if (first === 'off') return reasonSeed(behind)
  const taken = takeNamed<Money>(line, LIMIT_PERIODS, (rest) => {
    const sum = takeMoney(rest, home)
    return sum && { value: sum.money, rest: sum.rest }
  })
  const [until, day, ...reason] = taken?.rest ?? []
  const end = until === 'until' ? readDay(day) : null
  if (!taken || taken.named.size === 0 || !end) return null
  const sums = Object.fromEntries([...taken.named].map(([period, sum]) => [period, writeAmount(sum)]))
  return { ...sums, until: end.toISOString(), ...reasonSeed(reason) }
}

const usage = async ({ words, show }: Turn): Promise<void> => {
  await show({ text: words.t('usage-limits'), buttons: [[open(words.label('home-button'), 'home')]] })
}
