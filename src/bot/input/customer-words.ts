import { z } from 'zod'
import type { CustomerRef } from '#core'
import { payeeNamed } from './payee-words.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const TELEGRAM_ID = /^\d{4,16}$/

/** Who a staff member's word names: an OKPay ID, a @username, an email address or a Telegram id. Else nobody. */
export function customerNamed(word: string): CustomerRef | null {
  if (EMAIL.test(word)) return { email: word }
  if (TELEGRAM_ID.test(word)) return { telegramId: BigInt(word) }
  return payeeNamed(word)
}

/** One word that names a customer. */
export const customerWord = z.string().transform((word, context): CustomerRef => {
  const who = customerNamed(word.trim())
  if (who) return who
  context.issues.push({ code: 'custom', message: 'names nobody', input: word })
  return z.NEVER
})

/** A customer and, behind them, why. Without a reason it is asked for. */
export const customerAndReason = z.string().transform((text, context) => {
  const [, word = '', reason] = /^(\S+)(?:\s+(.+))?$/s.exec(text.trim()) ?? []
  const who = customerNamed(word)
  if (who) return { who, reason }
  context.issues.push({ code: 'custom', message: 'names nobody', input: text })
  return z.NEVER
})

/** Nothing at all. */
export const noWords = z.literal('').transform(() => null)
