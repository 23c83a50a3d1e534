import type { Try } from '../rail/orders/order.ts'
import type { RailReason } from '../rail/reasons.ts'

/** A card that exists for trying things out: it pays, or is declined for the reason it is there for. */
export type TestCard = { number: string; outcome: 'paid' | RailReason }

/** The cards the page lists. Their numbers are the ones testers know from other processors; none of them is anybody's. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', outcome: 'paid' },
  { number: '4000000000009995', outcome: 'bank_insufficient_funds' },
  { number: '4000000000000127', outcome: 'details_invalid' },
  { number: '4000000000000010', outcome: 'name_mismatch' },
  { number: '4000000000000119', outcome: 'bank_unavailable' },
  { number: '4000000000000101', outcome: 'provider_unavailable' },
  { number: '4000000000000341', outcome: 'maintenance' },
]

/** The number as digits, or undefined when no card can have it. */
export function cardNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{13,19}$/.test(digits) && passesLuhn(digits) ? digits : undefined
}

/** What becomes of a payment with it. A card nobody has listed is none that we know. */
export const outcomeOf = (digits: string): TestCard['outcome'] =>
  TEST_CARDS.find(({ number }) => number === digits)?.outcome ?? 'details_invalid'

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = digit.charCodeAt(0) - 48
    return total + (place % 2 === 0 ? value : value < 5 ? value * 2 : value * 2 - 9)
  }, 0)
  return sum % 10 === 0
}

/** A try to pay with it. Of the card only four digits are kept. */
export const tryWith = (digits: string): Pick<Try, 'by' | 'outcome'> => ({
  by: `•••• ${digits.slice(-4)}`,
  outcome: outcomeOf(digits),
})
