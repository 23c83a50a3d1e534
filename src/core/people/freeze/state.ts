import type { Scope } from '../../kit/use-case.ts'

/** What an account's state is, and stays until the transaction ends: payments that look at it wait, or were first. */
export async function lockState({ tx }: Scope, userId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    select state from "user" where id = ${userId}::uuid for no key update`
  return row?.state
}
