import { z } from 'zod'
import { HOUSE_ACCOUNTS } from '#core'
import { defineStaffCommand } from '../define/staff-command.ts'
import { failureCard } from '../failure/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { customerNamed } from '../input/customer-words.ts'
import { reasonSeed, takeMoney, wordsOf } from '../input/decision-words.ts'

const accounts = z.enum(HOUSE_ACCOUNTS)

/** `fee_send @anna 0.25 EUR charged twice`: from one of the house's accounts, to a customer or another of them. */
const args = z.string().transform((text, context) => {
  const [first = '', second = '', ...line] = wordsOf(text)
  const [from, house] = [accounts.safeParse(first), accounts.safeParse(second)]
  const who = house.success ? null : customerNamed(second)
  const taken = takeMoney(line, 'EUR')
  if (from.success && taken && (house.success || who))
    return { from: from.data, to: house.success ? house.data : null, who, amount: taken.money, rest: taken.rest }
  context.issues.push({ code: 'custom', message: 'no accounts, or no amount', input: text })
  return z.NEVER
})

/** `/post <account> <customer or account> <amount> [reason]`: money of the house's own; somebody else agrees. */
export default defineStaffCommand({
  name: 'post',
  needs: 'entries.ask',
  menu: { order: 12, inMenu: false },
  args,
  async run(turn, { from, to, who, amount, rest }) {
    const seed = { kind: 'post_manually', from, amount: writeAmount(amount), ...reasonSeed(rest) }
    if (to !== null || who === null) return turn.start('propose', { ...seed, ...(to !== null && { to }) })
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    if (!seen.ok) return void (await turn.show(failureCard(turn, seen.failure)))
    await turn.start('propose', { ...seed, userId: seen.value.userId })
  },
})
