import type { Result } from '../../kit/failure.ts'
import type { CoreDeps } from '../../kit/use-case.ts'

/**
 * Why a password is not taken where it stands in a published collection of stolen ones (`password_weak`, reason
 * `leaked`; NIST SP 800-63B 3.1.1.2); null where it does not, or where nobody is there to ask. Asked outside any
 * transaction.
 */
export async function refuseLeaked(
  { leaks }: CoreDeps,
  password: string,
): Promise<Extract<Result<never>, { ok: false }> | null> {
  if (!(await leaks?.has(password.normalize('NFC')))) return null
  return { ok: false, failure: { code: 'password_weak', reason: 'leaked' } }
}
