import type { RailReason, TopUpRail } from '#core'
import type { Html } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** Why a top-up failed on its rail, whose fault it is, and what helps (S29-S32). */
export const topUpReasonText = ({ words }: Speaking, rail: TopUpRail, reason: RailReason): Html =>
  words.t(`topup-${rail}-reason-${inKey(reason)}`)
