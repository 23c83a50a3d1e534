import type { PaymentKind } from '#core'
import { payConfirming } from '../pay/confirming.ts'
import { sendConfirming } from '../send/confirming.ts'
import type { Seed } from '../turn.ts'
import type { Confirming } from './confirming.ts'

const CONFIRMINGS: Record<PaymentKind, Confirming> = { send: sendConfirming, pay: payConfirming }

/** Which kind of payment a confirm button is of. */
export const confirmingOf = (seed: Seed): Confirming => CONFIRMINGS[seed['kind'] === 'pay' ? 'pay' : 'send']
