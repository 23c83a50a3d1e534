import type { ApprovalKind, Asked, ChatRef } from '#core'
import type { AuditAction } from '../../src/core/kit/audit-actions.ts'
import { ABOUT_MONEY } from './decided-money.ts'
import { ABOUT_PEOPLE } from './decided-people.ts'
import { ABOUT_RULES } from './decided-rules.ts'
import type { Person, World } from './world.ts'

/**
 * Something to be asked for, whom it is about (a wallet, or a chat without one), how often its effect has happened, and
 * as what the trail tells it: of what, where that is not the request itself.
 */
export type Plan = {
  asked: Asked
  about: Person | ChatRef | null
  done(): Promise<number>
  row: [action: AuditAction, subject?: string]
}

/** `asker` asks, `others` agree. */
export type Given = { world: World; asker: ChatRef; others: readonly ChatRef[] }

export type Plans = Record<ApprovalKind, (given: Given) => Promise<Plan>>

/** Every kind. One that is not decided here does not compile. */
export const WHAT_TAKES_TWO: Plans = { ...ABOUT_PEOPLE, ...ABOUT_MONEY, ...ABOUT_RULES }
