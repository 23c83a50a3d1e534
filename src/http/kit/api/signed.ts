import { createHash } from 'node:crypto'
import type { Signed } from '#core'
import type { Call } from '../route.ts'

/** The headers of a signed request, as they are documented (API-02). */
export const SIGNED_HEADERS = {
  'okpay-timestamp': 'Seconds since 1970, at most five minutes off',
  'okpay-signature':
    'HMAC-SHA256 with the key’s signing secret, in hexadecimal, over five lines joined by \\n: the timestamp, the method, the path, the Idempotency-Key, and the SHA-256 of the body in hexadecimal',
}

/** What a request is signed with, and what over: its bytes as they came. */
export const signedOf = ({ header, path, body }: Call<'raw'>, method: string): Signed => ({
  timestamp: header('okpay-timestamp') ?? '',
  signature: header('okpay-signature') ?? '',
  ...{ method: method.toUpperCase(), path },
  bodyHash: createHash('sha256').update(body).digest('hex'),
})
