import { defineRail } from '../kit/rail.ts'
import { readTopUpEvent, topUpEvent } from '../kit/topup-event.ts'

/** Bank transfers in: nothing is ordered; the bank says that one arrived, failed, or was taken back. */
export default defineRail({ code: 'bank', event: topUpEvent, open: readTopUpEvent })
