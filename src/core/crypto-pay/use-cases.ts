import { createCryptoPayInvoice } from './create-crypto-pay-invoice.ts'
import { deleteCryptoPayInvoice } from './delete-crypto-pay-invoice.ts'
import { getCryptoPayApp } from './get-crypto-pay-app.ts'
import { getCryptoPayBalance } from './get-crypto-pay-balance.ts'
import { getCryptoPayStats } from './get-crypto-pay-stats.ts'
import { listCryptoPayInvoices } from './list-crypto-pay-invoices.ts'
import { listCryptoPayTransfers } from './list-crypto-pay-transfers.ts'

const LOOKING = {
  ...{ getCryptoPayApp, getCryptoPayBalance, getCryptoPayStats },
  ...{ listCryptoPayInvoices, listCryptoPayTransfers },
} as const

/** What servers ask that speak the Crypto Pay protocol: each one transaction. `makeCryptoPayTransfer` is made in rounds. */
export const CRYPTO_PAY = { createCryptoPayInvoice, deleteCryptoPayInvoice, ...LOOKING } as const

/** Those that only look. Asking for money has no name of its own there: asked again it would ask twice. */
export const CRYPTO_PAY_REPEATABLE = Object.values(LOOKING)
