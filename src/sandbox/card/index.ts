import { Router } from 'express'
import { startPaymaster } from '../payout/paymaster.ts'
import { payoutApi } from '../payout/server.ts'
import { type OpenOptions, openInstitution } from '../rail/orders/institution.ts'
import { CARD_ACCOUNT } from './order.ts'
import { payRoutes } from './pay.ts'
import { saveRoutes } from './save.ts'
import { createVault } from './vault.ts'

const FILES = new URL('../rail/files/', import.meta.url)

/** The sandbox's card processor, open for orders, payouts and card holders at an address of its own. */
export async function openCardProcessor(options: OpenOptions) {
  const paymaster = startPaymaster({ ...options, kind: 'card', accountOf: () => CARD_ACCOUNT })
  const vault = createVault()
  const institution = await openInstitution({
    ...options,
    kind: 'card',
    account: CARD_ACCOUNT,
    files: FILES,
    pages: (served) =>
      Router().use(payoutApi({ ...options, paymaster }), saveRoutes({ ...options, vault }), payRoutes(served)),
  })
  return {
    ...institution,
    /** Who pays out to cards, and the cards saved for that. */
    paymaster,
    vault,
    async close() {
      await institution.close()
      await paymaster.close()
    },
  }
}
