import type { CurrencyCode } from '../money/currency.ts'

/** What a country allows, or does not, in the order it is shown. */
export const REGION_OPERATIONS = ['hold', 'receive', 'send', 'topup', 'withdraw', 'exchange'] as const
export type RegionOperation = (typeof REGION_OPERATIONS)[number]

/** What may be done from a country, and in which currencies. `country`: two letters; null: everywhere else. */
export type RegionView = { country: string | null; allows: Record<RegionOperation, CurrencyCode[]> }

/**
 * The rules in force: everywhere, but for the countries that have their own; and those of whoever asks, if they have an
 * account.
 */
export type RegionsView = { version: number; elsewhere: RegionView; exceptions: RegionView[]; mine: RegionView | null }
