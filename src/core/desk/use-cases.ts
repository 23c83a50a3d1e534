import { listWaiting } from '../business/list-waiting.ts'
import { readBusiness } from '../business/read-business.ts'
import { listRestricted } from '../staff/list-restricted.ts'
import { lookUpCustomer } from '../staff/look-up-customer.ts'
import { readLimits } from '../wallet/own-limits/read-limits.ts'
import { listAudit } from './list-audit.ts'
import { listMerchants } from './list-merchants.ts'
import { lookUpMerchant } from './look-up-merchant.ts'
import { lookUpTransaction } from './look-up-transaction.ts'

/** Where staff look: each one transaction, for a look leaves its row or shows nothing. */
export const DESK = {
  lookUpTransaction,
  listMerchants,
  lookUpMerchant,
  listRestricted,
  listWaiting,
  readBusiness,
} as const

/** Those that note, in a transaction of its own, whom they did not find. */
export const DESK_PROCEDURES = { listAudit, lookUpCustomer, readLimits } as const

/** Looking twice leaves two rows and does nothing else. */
export const DESK_REPEATABLE = [
  ...[lookUpTransaction, listMerchants, lookUpMerchant, listRestricted, listWaiting, readBusiness],
] as const
