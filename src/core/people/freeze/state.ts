import type { Scope } from '../../kit/use-case.ts'

/**
 * What an account's state is: nobody else changes it until the transaction ends. Payments do not wait for this; they wait
 * for a change of it, from its UPDATE on.
 */
export async function lockState({ tx }: Scope, userId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    select state from "user" where id = ${userId}::uuid for no key update`
  return row?.state
}
