import type { User } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** How long money out is limited after somebody came back into an account by mail (REC-05). */
export const COOLING = DAY

export const coolingFrom = ({ now }: Pick<Scope, 'now'>): Date => after(now, COOLING)

/** Until when the person's money out is limited, if it is. */
export const coolingUntil = (
  { now }: Pick<Scope, 'now'>,
  { coolingUntil: until }: Pick<User, 'coolingUntil'>,
): Date | null => (until && until > now ? until : null)
