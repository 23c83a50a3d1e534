import type { Scope } from '../kit/use-case.ts'

/** One at a time holds a rail's statements against our books; the others wait. Until the transaction ends. */
export async function lockRail({ tx }: Scope, rail: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`reconcile ${rail}`}, 0))::text`
}
