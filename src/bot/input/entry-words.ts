import { z } from 'zod'
import { writeAmount } from './amount-seed.ts'
import { reasonSeed, takeMoney, wordsOf } from './decision-words.ts'

const NUMBER = /^[A-Z]{1,2}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/i

/**
 * A transaction's number, how much of it, and why: `T-7QK2-9FXD 5.00 EUR never sent`. All that is left where no amount
 * stands.
 */
export const entryAmountReason = z.string().transform((text, context) => {
  const [entry = '', ...line] = wordsOf(text)
  const taken = takeMoney(line, 'EUR')
  // What begins like an amount and is none is not the reason.
  const isReason = !/^[\d.,+-]/.test(line[0] ?? '')
  if (NUMBER.test(entry) && (taken || isReason))
    return { entry, ...(taken && { amount: writeAmount(taken.money) }), ...reasonSeed(taken ? taken.rest : line) }
  context.issues.push({ code: 'custom', message: 'no number, or no amount', input: text })
  return z.NEVER
})
