/**
 * Slow hashing of passwords and PINs. Every call may throw `HashingBusy`.
 *
 * Verifying against `undefined` (nobody there), or what is no hash (a password or PIN that was voided), costs as much
 * as verifying a real hash and is always false, so that the time taken does not tell who has an account.
 */
export type Hasher = {
  hashPassword(plain: string): Promise<string>
  verifyPassword(hash: string | undefined, plain: string): Promise<boolean>
  /** Whether a password's hash was made at another cost than today's, and should be made anew (ATH-02). */
  isOutdated(passwordHash: string): boolean
  hashPin(plain: string): Promise<string>
  verifyPin(hash: string | undefined, plain: string): Promise<boolean>
}

/** More secrets are waiting to be hashed than the machine could answer in time: the caller should ask again later. */
export class HashingBusy extends Error {
  readonly code = 'busy'

  constructor() {
    super('too many secrets are waiting to be hashed')
    this.name = 'HashingBusy'
  }
}
