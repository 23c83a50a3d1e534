import { chargeCode } from '../payer-code/charge-code.ts'
import { issuePayerCode } from '../payer-code/issue-payer-code.ts'
import { refuseCharge } from '../payer-code/refuse-charge.ts'
import { callOffSale } from './call-off-sale.ts'
import { getTill } from './get-till.ts'
import { openSale } from './open-sale.ts'
import { readSale } from './read-sale.ts'

/** Selling at a counter, each in one transaction. */
export const TILL = { getTill, openSale, readSale, callOffSale, issuePayerCode, refuseCharge } as const

export const TILL_REPEATABLE = [getTill, readSale, callOffSale, issuePayerCode, refuseCharge] as const

export const TILL_PROCEDURES = { chargeCode } as const
