import express from 'express'
import { listen } from '../../platform/listen.ts'
import { type PaymasterOptions, startPaymaster } from '../payout/paymaster.ts'
import { payoutApi } from '../payout/server.ts'
import { BANK_ACCOUNTS } from './accounts.ts'

/** OKPay's name at the bank, as its orders have it; its money leaves from the account in their currency. */
export const BANK_CUSTOMER = 'okpay'

type Options = Omit<PaymasterOptions, 'kind' | 'accountOf'>

/** The bank's API for payments out, open at an address of its own. */
export async function openBankDesk(options: Options) {
  const paymaster = startPaymaster({
    ...options,
    kind: 'bank',
    accountOf: ({ currency }) => BANK_ACCOUNTS[currency].account,
  })
  const app = express()
  app.disable('x-powered-by')
  app.use(payoutApi({ paymaster, ...options }))
  const server = await listen(app, 0)
  return {
    paymaster,
    url: server.url,
    account: BANK_CUSTOMER,
    async close() {
      await server.close()
      await paymaster.close()
    },
  }
}
