import { callOffSale } from './call-off-sale.ts'
import { getTill } from './get-till.ts'
import { openSale } from './open-sale.ts'
import { readSale } from './read-sale.ts'

/** Selling at a counter, each in one transaction. */
export const TILL = { getTill, openSale, readSale, callOffSale } as const

export const TILL_REPEATABLE = [getTill, readSale, callOffSale] as const
