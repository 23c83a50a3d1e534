import { CLOSING, CLOSING_REPEATABLE } from '../closing/use-cases.ts'
import { changeEmail } from './email-change/change-email.ts'
import { confirmEmail } from './email-change/confirm-email.ts'
import { keepEmail } from './email-change/keep-email.ts'
import { setChatLock } from './lock/set-chat-lock.ts'
import { MAILBOX, MAILBOX_PROCEDURES, MAILBOX_REPEATABLE } from './mailbox/use-cases.ts'
import { changePassword } from './password/change-password.ts'
import { holdsOwnPassword } from './password/holds-own-password.ts'
import { isOwnPassword } from './password/is-own-password.ts'
import { comeBack } from './rebind/come-back.ts'
import { finishRebind } from './rebind/finish-rebind.ts'
import { getBound } from './rebind/get-bound.ts'
import { listCases } from './rebind/list-cases.ts'
import { matchChat } from './rebind/match-chat.ts'
import { openCase } from './rebind/open-case.ts'
import { readCase } from './rebind/read-case.ts'
import { reportLostFactor } from './rebind/report-lost-factor.ts'
import { requestRecovery } from './rebind/request-recovery.ts'
import { stopRebind } from './rebind/stop-rebind.ts'
import { listChats } from './session/list-chats.ts'

/** Who may use an account, as the core's door has it: its password, its chats, and the way into another chat. */
export const ACCESS = {
  getBound,
  listChats,
  setChatLock,
  reportLostFactor,
  requestRecovery,
  stopRebind,
  confirmEmail,
  keepEmail,
  finishRebind,
  listCases,
  readCase,
  ...MAILBOX,
  ...CLOSING,
} as const
export const ACCESS_PROCEDURES = {
  changePassword,
  changeEmail,
  isOwnPassword,
  holdsOwnPassword,
  comeBack,
  matchChat,
  openCase,
  ...MAILBOX_PROCEDURES,
} as const
export const ACCESS_REPEATABLE = [
  getBound,
  setChatLock,
  listChats,
  finishRebind,
  listCases,
  readCase,
  ...MAILBOX_REPEATABLE,
  ...CLOSING_REPEATABLE,
] as const
