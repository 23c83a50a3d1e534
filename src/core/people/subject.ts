import type { Scope } from '../kit/use-case.ts'

/** Whom tries and mails are counted for where there may be no account: the address itself, as a fingerprint. */
export const addressSubject = (emailIndex: Uint8Array): string => `email:${Buffer.from(emailIndex).toString('hex')}`

/** An id for an address nobody has: what is asked of the database by it finds nothing, and is asked all the same. */
export const idOfNobody = (emailIndex: Uint8Array): string =>
  Buffer.from(emailIndex)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/** Where a request came from, as a fingerprint: counting needs no internet address at rest. */
export const sourceSubject = ({ keyring }: Pick<Scope, 'keyring'>, source: string): string =>
  `source:${Buffer.from(keyring.blindIndex('source', source)).toString('hex')}`
