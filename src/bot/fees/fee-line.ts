import type { FeeOperation, Money } from '#core'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { feeLink } from './fee-link.ts'

/** "Fee 0.25 EUR · total 25.25 EUR" on a confirm card; the word leads to what this fee is. */
export const feeLine = (scene: Scene, operation: FeeOperation, { fee, total }: { fee: Money; total: Money }): Html =>
  scene.words.t(fee.minor > 0n ? 'send-confirm-fee' : 'send-confirm-no-fee', {
    fee: scene.words.money(fee),
    total: scene.words.money(total),
    why: feeLink(scene, operation, fee.currency),
  })
