import { generateURI, ScureBase32Plugin, verifySync } from 'otplib'
import { SECOND } from '../../kit/time.ts'

const SECRET_BYTES = 20
const STEP_SECONDS = 30
const SIX_DIGITS = /^[0-9]{6}$/
const base32 = new ScureBase32Plugin()

/** A secret for an authenticator, in base 32 as such apps take it: 20 random bytes (TFA-01). */
export const newSecret = (random: (bytes: number) => Uint8Array): string => base32.encode(random(SECRET_BYTES))

/**
 * The 30-second step a code belongs to, if it is the current one or the one before; undefined for every other code.
 * Digits are checked here, because libraries read more than six ASCII digits, or throw (TFA-05).
 */
export function stepOf(secret: string, code: string, now: Date): bigint | undefined {
  if (!SIX_DIGITS.test(code)) return undefined
  const epoch = Math.floor(now.getTime() / SECOND)
  // Back by one step at most and never ahead: a phone's clock runs late more often than people type ahead.
  const found = verifySync({ secret, token: code, epoch, epochTolerance: [STEP_SECONDS, 0] })
  return found.valid && 'timeStep' in found ? BigInt(found.timeStep) : undefined
}

/** What the QR picture says, for an app to read. @param account what the app lists it under */
export const otpauthUri = (secret: string, account: string): string =>
  generateURI({ issuer: 'OKPay', label: account, secret })
