import type { RiskReason } from '#core'
import type { Html } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** What is new about a withdrawal is the account it goes to, not a person. */
const OF_ACCOUNT: ReadonlySet<RiskReason> = new Set(['first_payment', 'reset_then_out', 'failed_factors', 'new_chat'])

/** Why a withdrawal looks unusual, as its owner is told. */
export const riskTold = ({ words }: Speaking, reason: RiskReason): Html =>
  words.t(OF_ACCOUNT.has(reason) ? `risk-told-out-${inKey(reason)}` : `risk-told-${inKey(reason)}`)

/** Whether it is about the account: others of theirs, saved longer ago, may still be withdrawn to. */
export const isOfAccount = (reason: RiskReason): boolean => OF_ACCOUNT.has(reason)
