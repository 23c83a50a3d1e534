import { closingConfirming } from '../closing/confirming.ts'
import { connectConfirming } from '../connect/confirming.ts'
import { payConfirming } from '../pay/confirming.ts'
import { refundConfirming } from '../refund/confirming.ts'
import { sendConfirming } from '../send/confirming.ts'
import { payoutsConfirming } from '../shop-payout/confirming.ts'
import type { Seed } from '../turn.ts'
import { withdrawConfirming } from '../withdraw/confirming.ts'
import { destinationConfirming } from '../withdraw/destination-confirming.ts'
import type { Confirming } from './confirming.ts'

const CONFIRMINGS: Readonly<Record<string, Confirming>> = {
  pay: payConfirming,
  refund: refundConfirming,
  withdraw: withdrawConfirming,
  destination: destinationConfirming,
  connect: connectConfirming,
  'shop-payouts': payoutsConfirming,
  closing: closingConfirming,
}

/** What a confirm button is of: a payment to a person, unless it says something else. */
export const confirmingOf = ({ kind = 'send' }: Seed): Confirming => CONFIRMINGS[kind] ?? sendConfirming
