import type { Config } from '../config.ts'
import { signingKeys } from '../platform/keys/index.ts'

type Stand = { url: string; account: string }

/**
 * Who may report on money, and where orders are placed.
 * @param standIns what serves in development where no real processor is named
 */
export function railAccess({ bank, card }: Config['rails'], standIns?: { card: Stand }) {
  const { url = standIns?.card.url, account = standIns?.card.account } = card
  const ordered = url && account ? { card: { url, account, secrets: signingKeys(card.secrets) } } : {}
  return { bank: { secrets: signingKeys(bank.secrets) }, ordered }
}
