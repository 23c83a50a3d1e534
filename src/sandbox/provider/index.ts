import type { Router } from 'express'
import { accountPayment, TEST_ACCOUNTS } from '../rail/account/accounts.ts'
import { accountPages } from '../rail/account/pay.ts'
import { type OpenOptions, openInstitution } from '../rail/orders/institution.ts'
import type { OrderProcessor } from '../rail/orders/processor.ts'
import { counterRoutes } from '../rail/orders/routes.ts'
import { feeOn } from './fee.ts'

/** What it is called. It is invented. */
export const PROVIDER = { code: 'sandpal', name: { en: 'Sandpal', 'zh-CN': '沙宝' } }

/** The sandbox's third-party provider, open at an address of its own. It takes a fee on top of what OKPay is to get. */
export const openProvider = (options: OpenOptions) =>
  openInstitution({
    ...options,
    kind: 'provider',
    account: 'merchant_sandbox_okpay',
    feeOn: ({ amount, currency }) => feeOn(amount, currency),
    files: new URL('../rail/files/', import.meta.url),
    pages: accountPages((language) => PROVIDER.name[language]),
  })

/** Its counter, under /api/provider; paying takes the `outcome` of the test account that is used. */
export const providerRoutes = (processor: OrderProcessor): Router =>
  counterRoutes({ at: 'provider', processor, payment: accountPayment, about: { ...PROVIDER, accounts: TEST_ACCOUNTS } })
