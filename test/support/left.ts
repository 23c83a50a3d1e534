import { query } from './database.ts'
import type { Person, World } from './world.ts'

/**
 * Somebody who has closed their account, whatever is in it. The database lets nobody leave with money (CLS-01), and to
 * empty an account first is not what most tests are about: a superuser looks away.
 */
export const hasLeft = ({ database }: World, { userId }: Pick<Person, 'userId'>): Promise<unknown> =>
  query(
    database.superuser,
    `set session_replication_role = replica; update "user" set state = 'closed' where id = '${userId}'`,
  )
