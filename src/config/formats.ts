import { z } from 'zod'

/** A whole number written in plain digits, within a range. */
export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

/** An address with one of these schemes, kept as it was written. */
export const address = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)))

/** Scheme, host and port of a web server and nothing after them, without the closing slash. */
export const origin = (...schemes: string[]) =>
  address(...schemes)
    .transform((text) => new URL(text))
    .refine((url) => url.origin + url.pathname === url.href && url.pathname === '/')
    .transform((url) => url.origin)

/** A web address under which a service is reached, without closing slashes. */
export const apiRoot = address('http', 'https').transform((text) => text.replace(/\/+$/, ''))

/** One secret, or during a rotation two, separated by a space; the new one first. */
export const oneOrTwo = <T>(secret: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .pipe(z.array(secret).min(1).max(2))

/** Exactly `length` bytes in canonical base64. */
export const bytes = (length: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((buffer) => buffer.length === length)

const WEBHOOK_SECRET_PREFIX = 'whsec_'

/** A Standard Webhooks secret: `whsec_` and 24 to 64 bytes in base64. */
export const signingSecret = z.string().refine((text) => {
  if (!text.startsWith(WEBHOOK_SECRET_PREFIX)) return false
  const key = z.base64().safeParse(text.slice(WEBHOOK_SECRET_PREFIX.length))
  const length = key.success ? Buffer.from(key.data, 'base64').length : 0
  return length >= 24 && length <= 64
})

/** A JSON text of a given shape. */
export const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(shape)
