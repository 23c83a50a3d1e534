import { createHash } from 'node:crypto'
import type { Scope } from './use-case.ts'

/** An unguessable token that fits an address and a button. @param bytes 16 for buttons, 32 for links */
export const newToken = (scope: Pick<Scope, 'random'>, bytes: 16 | 32): string =>
  Buffer.from(scope.random(bytes)).toString('base64url')

/** What is kept of a token that must not be readable in the database. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())
