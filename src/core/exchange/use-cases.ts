import { getRates } from '../fx/get-rates.ts'
import { readRates } from '../fx/read-rates.ts'
import { takeRates } from '../fx/take-rates.ts'
import { cancelExchange } from './cancel-exchange.ts'
import { confirmExchange } from './confirm-exchange.ts'
import { quoteExchange } from './quote-exchange.ts'
import { requoteExchange } from './requote-exchange.ts'

/** Exchanging: one transaction each. */
export const EXCHANGE = { quoteExchange, requoteExchange, confirmExchange, cancelExchange, takeRates, getRates }

/** The feed is asked between transactions. */
export const EXCHANGE_PROCEDURES = { readRates }

/** All of them find what they did: a quote by its key, a booking by its quote. */
export const EXCHANGE_REPEATABLE = Object.values(EXCHANGE)
