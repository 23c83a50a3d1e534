import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

/** Until when too many wrong codes keep everything in (TFA-04), if they do. */
export const outStoppedUntil = (
  { now }: Pick<Scope, 'now'>,
  { outStoppedUntil: until }: Pick<User, 'outStoppedUntil'>,
): Date | null => (until && until > now ? until : null)
