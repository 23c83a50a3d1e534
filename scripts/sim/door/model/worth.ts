import type { Currency } from '../operation.ts'

/** So much of a currency is worth one euro, by the house's own rates of its first day: nobody tells others here. */
const PER_EURO: Record<Currency, number> = { EUR: 1_000, USD: 1_159 }

/** What an amount counts for in euros, which are everybody's home currency; part of a cent counts as a whole one. */
export const atHome = (minor: number, currency: Currency): number => Math.ceil((minor * 1_000) / PER_EURO[currency])

/** The most of a currency that counts for no more than so many euro cents. */
export const mostIn = (cents: number, currency: Currency): number => Math.floor((cents * PER_EURO[currency]) / 1_000)

/** What has counted so many euro cents, in a currency. */
export const usedIn = (cents: number, currency: Currency): number => Math.ceil((cents * PER_EURO[currency]) / 1_000)
