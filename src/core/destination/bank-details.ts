import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import type { CurrencyCode } from '../money/currency.ts'

/** A bank account as banks know it: an IBAN alone, or a number with the bank's code before it. */
export type BankAccount = { account: string; code: string | null }

/** Where accounts have an IBAN, and nothing else will do. */
const IBAN_ONLY: readonly CurrencyCode[] = ['EUR', 'GBP', 'KWD']

/** The bank's code (routing or sort code, clearing number) and the account's number, with a space between. */
const CODE_AND_NUMBER = /^([0-9A-Z][0-9A-Z-]{2,11})[ ,]+(\d[\d-]{4,19})$/

export const takesOnlyIban = (currency: CurrencyCode): boolean => IBAN_ONLY.includes(currency)

/**
 * Reads what somebody typed, with its check digits checked; null for what no bank would know.
 *
 * A card's number does not get here: the core's door refuses it (PCI-02). An IBAN begins with letters and is never taken
 * for one; nor is a domestic number that passes the cards' check by accident, as one in ten does. With an issuer's first
 * digits and length as well, it is far more likely a card that somebody takes for an account.
 */
export function readBankAccount(typed: string, currency: CurrencyCode): BankAccount | null {
  const text = typed.trim().toUpperCase()
  const iban = electronicFormatIBAN(text)
  if (iban && isValidIBAN(iban)) return { account: iban, code: null }
  if (takesOnlyIban(currency)) return null
  const [, code, number] = CODE_AND_NUMBER.exec(text) ?? []
  return code && number ? { account: number.replaceAll('-', ''), code } : null
}
