import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { userPlace } from './actor.ts'

/**
 * What somebody chose to see on every card and in every mail of ours that asks them for something, so that they know it
 * is us; null while they have none. No secret that opens anything, but theirs alone: sealed, and never in a log.
 */
export const openPhrase = (
  { keyring }: Pick<Scope, 'keyring'>,
  { id, dataKey, phrase }: Pick<User, 'id' | 'dataKey' | 'phrase'>,
): string | null => phrase && keyring.open(dataKey, userPlace('phrase', id), phrase)
