import { cancelExchange } from './cancel-exchange.ts'
import { confirmExchange } from './confirm-exchange.ts'
import { quoteExchange } from './quote-exchange.ts'
import { requoteExchange } from './requote-exchange.ts'

/** Exchanging: one transaction each. */
export const EXCHANGE = { quoteExchange, requoteExchange, confirmExchange, cancelExchange }

/** All of them find what they did: a quote by its key, a booking by its quote. */
export const EXCHANGE_REPEATABLE = Object.values(EXCHANGE)
