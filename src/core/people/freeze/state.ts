import type { Scope } from '../../kit/use-case.ts'

/**
 * What an account's state is: nobody else changes it, nor its password, address or second factor, until the transaction
 * ends. Payments do not wait for this; they wait for a change of it, from its UPDATE on.
 *
 * The order of the house: the authenticator, links, cards, the person, changes of an address; then, once more, the links
 * that were written before the person was locked. Only who is given a link has the person before it replaces an older one:
 * of two who cross there PostgreSQL ends one, and `run` begins it again, behind the other.
 */
export async function lockState({ tx }: Scope, userId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    select state from "user" where id = ${userId}::uuid for no key update`
  return row?.state
}
