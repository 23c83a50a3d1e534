const MARK = '!'

/**
 * What is kept of a password that opens nothing any more: no password is this one's hash, and what was voided can be told
 * when it is chosen again. A password that is void stays what it is.
 */
export const voided = (passwordHash: string): string => (isVoid(passwordHash) ? passwordHash : `${MARK}${passwordHash}`)

/** Whether there is no password by which anybody gets in: it was voided, or its owner has left. */
export const isVoid = (passwordHash: string): boolean => passwordHash === '' || passwordHash.startsWith(MARK)

/** The hash of the password that was voided; undefined where none was. */
export const hashOfVoided = (passwordHash: string): string | undefined =>
  passwordHash.startsWith(MARK) ? passwordHash.slice(MARK.length) : undefined
