import type { Turn } from '../turn.ts'

/** Whether a staff member typed a code of their authenticator lately. */
export const isProven = ({ chat: { provenUntil }, clock }: Pick<Turn, 'chat' | 'clock'>): boolean =>
  provenUntil !== null && provenUntil > clock()
