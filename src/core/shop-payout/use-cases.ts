import { agreeAllowance } from './agree-allowance.ts'
import { changeAllowance } from './change-allowance.ts'
import { dropAllowance } from './drop-allowance.ts'
import { endPayouts } from './end-payouts.ts'
import { getShopPayout } from './get-shop-payout.ts'
import { listShopPayouts } from './list-shop-payouts.ts'
import { openAllowance } from './open-allowance.ts'

/**
 * What shops' servers pay people, as part of the core's use cases: each one transaction. `createShopPayout` is made in
 * rounds.
 */
export const SHOP_PAYOUT = {
  ...{ openAllowance, changeAllowance, agreeAllowance, dropAllowance, endPayouts },
  ...{ getShopPayout, listShopPayouts },
} as const

/** All of them may be run again where their COMMIT was never answered. */
export const SHOP_PAYOUT_REPEATABLE = Object.values(SHOP_PAYOUT)
