import type { CurrencyCode, FeeOperation } from '#core'
import type { Scene } from '../turn.ts'

/** Where a fee on a confirm card is explained: the address of the chat itself, so that the card stays as it is. */
export const feeLink = ({ botUsername }: Pick<Scene, 'botUsername'>, operation: FeeOperation, currency: CurrencyCode) =>
  `https://t.me/${botUsername}?start=fees_${currency}_${operation}`
