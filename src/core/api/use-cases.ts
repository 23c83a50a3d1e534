import { CRYPTO_PAY, CRYPTO_PAY_REPEATABLE } from '../crypto-pay/use-cases.ts'
import { EVENT, EVENT_REPEATABLE } from '../event/use-cases.ts'
import { SHOP_PAYOUT, SHOP_PAYOUT_REPEATABLE } from '../shop-payout/use-cases.ts'
import { TEST_MODE, TEST_MODE_REPEATABLE } from '../test-mode/use-cases.ts'
import { WEBHOOK, WEBHOOK_PROCEDURES, WEBHOOK_REPEATABLE } from '../webhook/use-cases.ts'
import { admitKey } from './admit-key.ts'
import { createInvoice } from './create-invoice.ts'
import { createRefund } from './create-refund.ts'
import { getApiBalance } from './get-api-balance.ts'
import { getApiKeyOffer } from './get-api-key-offer.ts'
import { getInvoice } from './get-invoice.ts'
import { getPayment } from './get-payment.ts'
import { getRefund } from './get-refund.ts'
import { listApiKeys } from './list-api-keys.ts'
import { listInvoices } from './list-invoices.ts'
import { listPayments } from './list-payments.ts'
import { listRefunds } from './list-refunds.ts'
import { makeApiKey } from './make-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { withdrawInvoice } from './withdraw-invoice.ts'

const OWN = {
  getApiKeyOffer,
  listApiKeys,
  revokeApiKey,
  createInvoice,
  withdrawInvoice,
  listPayments,
  createRefund,
} as const

/** They only look. `listPayments` does, too, and keeps a lock while it does. */
const LOOKING = { getInvoice, listInvoices, getApiBalance, getPayment, listRefunds, getRefund } as const

/**
 * What shops' servers ask and are told, as part of the core's use cases: those of one transaction, and those whose
 * refusals are kept.
 */
export const API = { ...OWN, ...WEBHOOK, ...TEST_MODE, ...SHOP_PAYOUT, ...CRYPTO_PAY } as const

/** What every request asks first, which looks, and notes the use in one statement; and what only looks. */
export const API_UNFRAMED = { admitKey, ...LOOKING, ...EVENT } as const
export const API_PROCEDURES = { makeApiKey, ...WEBHOOK_PROCEDURES } as const

/** Those that may be run again where their COMMIT was never answered: requests are named, the rest changes nothing twice. */
export const API_REPEATABLE = [
  ...Object.values(OWN),
  ...Object.values(LOOKING),
  admitKey,
  ...EVENT_REPEATABLE,
  ...WEBHOOK_REPEATABLE,
  ...TEST_MODE_REPEATABLE,
  ...SHOP_PAYOUT_REPEATABLE,
  ...CRYPTO_PAY_REPEATABLE,
] as const
