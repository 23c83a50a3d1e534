import type { TopUpReason } from '#core'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Why a top-up failed, whose fault it is, and what helps (S29-S32). */
export const topUpReasonText = ({ words }: Pick<Scene, 'words'>, reason: TopUpReason): Html =>
  words.t(`topup-reason-${reason.replaceAll('_', '-')}`)
