import { createInvoice } from './create-invoice.ts'
import { getApiBalance } from './get-api-balance.ts'
import { getApiKeyOffer } from './get-api-key-offer.ts'
import { getInvoice } from './get-invoice.ts'
import { listApiKeys } from './list-api-keys.ts'
import { listInvoices } from './list-invoices.ts'
import { makeApiKey } from './make-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { withdrawInvoice } from './withdraw-invoice.ts'

/** The merchant API's part of the core's use cases: those of one transaction, and those whose refusals are kept. */
export const API = {
  getApiKeyOffer,
  listApiKeys,
  revokeApiKey,
  createInvoice,
  getInvoice,
  listInvoices,
  withdrawInvoice,
  getApiBalance,
} as const
export const API_PROCEDURES = { makeApiKey } as const

/** All of them may be run again where their COMMIT was never answered: requests are named, the rest changes nothing twice. */
export const API_REPEATABLE = Object.values(API)
