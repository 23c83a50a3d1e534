import type { User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { openName, userPlace } from '../actor.ts'
import type { PersonalFacts } from './strength.ts'

/** What an acquaintance of this person would try as their password. */
export function factsOf({ keyring }: Pick<Scope, 'keyring'>, user: User): PersonalFacts {
  const open = (field: 'email' | 'phone') => keyring.open(user.dataKey, userPlace(field, user.id), user[field])
  return { name: openName({ keyring }, user), email: open('email'), phone: open('phone') }
}
