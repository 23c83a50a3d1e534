import type { RebindStage } from './tell.ts'

/**
 * Why a recovery is over before anybody decided, or before it took effect: the password, or the address, it was opened with
 * is no more; a move was stopped, and all else with it; another request moved the account, or took its place; or the chat
 * has an account by now.
 */
export type RebindEnd = 'password' | 'address' | 'stopped' | 'moved' | 'again' | 'registered'

/** What chats are told of an account's way into another, and of a second factor that was lost. */
export type RebindNotice =
  /**
   * To the chat a wallet has, or had until now: somebody brings it into another one, or (`here`) has lost its second
   * factor. `id` stops it, until then; `mailOnly`: only its mailbox can, for this chat has stopped one before.
   */
  | { kind: 'rebind_alarm'; id: string; stage: RebindStage; here: boolean; until: Date; mailOnly?: true }
  /** To the chat it comes into. `newPin`: the PIN it had is void, and another has to be chosen. */
  | { kind: 'rebind_progress'; stage: Exclude<RebindStage, 'unmoved'>; until: Date; newPin?: true }
  /** A recovery that was asked for is over, before its time. `here`: of the second factor alone. */
  | { kind: 'rebind_ended'; here: boolean; why: RebindEnd }
  /** To the chat that asked for the mail of a recovery: what the page behind it asks for, for every address alike. */
  | { kind: 'recovery_number'; number: number }
