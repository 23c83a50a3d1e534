import { payOnPage } from './pay-on-page.ts'
import { quoteOnPage } from './quote-on-page.ts'
import { wasCharged } from './was-charged.ts'

/** What a browser may do at a checkout, as the core's door has it. */
export const CHECKOUT = { quoteOnPage, wasCharged } as const
export const CHECKOUT_PROCEDURES = { payOnPage } as const
export const CHECKOUT_REPEATABLE = [quoteOnPage, wasCharged] as const
