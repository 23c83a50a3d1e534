import type { Router } from 'express'
import { accountPayment, TEST_ACCOUNTS } from '../rail/account/accounts.ts'
import { accountPages } from '../rail/account/pay.ts'
import { type OpenOptions, openInstitution } from '../rail/orders/institution.ts'
import type { OrderProcessor } from '../rail/orders/processor.ts'
import { counterRoutes } from '../rail/orders/routes.ts'

/** The platforms behind the sandbox's gateway. All of them are invented. */
export const PLATFORMS = [
  { code: 'lotus', name: { en: 'LotusPay', 'zh-CN': '莲花支付' } },
  { code: 'panda', name: { en: 'PandaWallet', 'zh-CN': '熊猫钱包' } },
  { code: 'kite', name: { en: 'Kite', 'zh-CN': '纸鸢支付' } },
]

/** The sandbox's gateway to other payment platforms, open at an address of its own. */
export const openPlatform = (options: OpenOptions) =>
  openInstitution({
    ...options,
    kind: 'platform',
    account: 'gw_sandbox_okpay',
    files: new URL('../rail/files/', import.meta.url),
    pages: accountPages((language, order) => {
      const platform = PLATFORMS.find(({ code }) => code === order?.platform)
      return platform?.name[language] ?? { en: 'Payment platforms', 'zh-CN': '支付平台' }[language]
    }),
  })

/** Its counter, under /api/platform; paying takes the `outcome` of the test account that is used. */
export const platformRoutes = (processor: OrderProcessor): Router =>
  counterRoutes({
    at: 'platform',
    processor,
    payment: accountPayment,
    about: { platforms: PLATFORMS, accounts: TEST_ACCOUNTS },
  })
