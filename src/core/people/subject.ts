import type { Scope } from '../kit/use-case.ts'

/** Whom tries and mails are counted for where there may be no account: the address itself, as a fingerprint. */
export const addressSubject = (emailIndex: Uint8Array): string => `email:${Buffer.from(emailIndex).toString('hex')}`

/** Where a request came from, as a fingerprint: counting needs no internet address at rest. */
export const sourceSubject = ({ keyring }: Pick<Scope, 'keyring'>, source: string): string =>
  `source:${Buffer.from(keyring.blindIndex('source', source)).toString('hex')}`
