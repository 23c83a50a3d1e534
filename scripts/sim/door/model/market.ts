import { type Currency, FX } from '../operation.ts'

/** What a dollar is worth by now, as somebody told last: so many for a thousand euros. And what follows for limits and prices. */
export class Market {
  /** When it was observed. */
  at = 0
  private perEuro: Record<Currency, number> = { EUR: 1_000, USD: 1_000 }

  /** Said again of the same moment it changes nothing. */
  tell(dollars: number, at: number): void {
    if (at > this.at) Object.assign(this, { at, perEuro: { EUR: 1_000, USD: dollars } })
  }

  isStale = (now: number): boolean => this.at + FX.staleMs <= now

  /** What an amount counts for in euros, which are everybody's home currency; part of a cent counts as a whole one. */
  atHome = (minor: number, currency: Currency): number => Math.ceil((minor * 1_000) / this.perEuro[currency])

  /** The most of a currency that counts for no more than so many euro cents. */
  mostIn = (cents: number, currency: Currency): number => Math.floor((cents * this.perEuro[currency]) / 1_000)

  /** What has counted so many euro cents, in a currency. */
  usedIn = (cents: number, currency: Currency): number => Math.ceil((cents * this.perEuro[currency]) / 1_000)

  /** What is had of one currency for an amount of the other, or must be given for an amount of it: the other is the rest. */
  price(side: 'send' | 'receive', minor: number, from: Currency): Price {
    const [given, taken] = [BigInt(this.perEuro[from]), BigInt(this.perEuro[otherOf(from)])]
    const digits = from === 'EUR' ? 7 : 8
    const one = 10n ** BigInt(digits)
    // The mid rate less the spread, with eight digits, so many of them behind the point.
    const rate = (taken * one * (10_000n - FX.spread)) / (given * 10_000n)
    const [sent, received] =
      side === 'send'
        ? [BigInt(minor), (BigInt(minor) * rate) / one]
        : [(BigInt(minor) * one + rate - 1n) / rate, BigInt(minor)]
    const spread = (sent * taken * one - sent * rate * given) / (given * one)
    const rounding = (sent * taken) / given - received - spread
    return {
      sent: Number(sent),
      received: Number(received),
      spread: Number(spread),
      rounding: Number(rounding),
      rate: decimal(rate, digits),
    }
  }
}

/** `spread` and `rounding` are the house's, of what is received. */
export type Price = { sent: number; received: number; spread: number; rounding: number; rate: string }

export const otherOf = (currency: Currency): Currency => (currency === 'EUR' ? 'USD' : 'EUR')

function decimal(scaled: bigint, digits: number): string {
  const text = scaled.toString().padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
}
