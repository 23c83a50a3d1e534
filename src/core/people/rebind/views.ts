import type { CustomerBrief } from '../../staff/views.ts'

/**
 * Somebody who lost their second factor, as staff see them. `here`: they have their chat, and only the factor goes; otherwise
 * the wallet moves to the chat that asked. `until`: when it ends, or, once two `agreed`, is carried out.
 */
export type RecoveryBrief = {
  id: string
  customer: CustomerBrief
  here: boolean
  agreed: boolean
  createdAt: Date
  until: Date
}

/** Mails of a recovery to one address a day: as one chat asks, so that a stranger's use up none of the owner's; and in all. */
export const RECOVERY_MAILS = { chat: 3, address: 12 } as const

/**
 * The chat a wallet would come to. `metAt`: since when it is known, null where that was not noted yet. `others`: recoveries
 * that were asked for from it beside this one, of whichever account; `stopped`: those of them that an owner stopped.
 */
export type RecoveryChat = {
  telegramId: bigint
  handle: string | null
  metAt: Date | null
  others: number
  stopped: number
}

/**
 * `chat`: where it would go; null where it stays. `strangers`: how often in the last 30 days digits were typed behind our
 * mail that another chat does not show, as happens where somebody else asks for the account, too.
 */
export type RecoveryCase = RecoveryBrief & { statement: string | null; chat: RecoveryChat | null; strangers: number }

/**
 * How somebody's recovery stands: staff compare, the 72 hours run, or it moved and can be undone. `here`: only the second
 * factor was lost. `until`: when it ends, moves, or can no longer be undone. `chatCanStop`: whether there is a chat, beside
 * the mail, that can.
 */
export type RecoveryStanding = {
  id: string
  stage: 'asked' | 'approved' | 'moved'
  here: boolean
  since: Date
  until: Date
  chatCanStop: boolean
}
