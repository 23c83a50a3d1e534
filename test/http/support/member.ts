import { expect } from 'vitest'
import type { Person } from '../../support/world.ts'
import type { Served } from './served.ts'
import type { Visitor } from './visitor.ts'

export const ON_A_PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

/** Somebody's browser after they have logged in on the page. */
export async function member(served: Served, { email, password }: Person): Promise<Visitor> {
  const visitor = await served.opened('/login')
  const response = await visitor.send('/login', { email, password }, { 'user-agent': ON_A_PHONE })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/^\/account\?lang=/)
  return visitor
}

/** The secret in the cookie of a browser that is logged in. */
export const secretOf = ({ cookie }: Visitor): string => /okpay-session=([\w-]{43})/.exec(cookie)?.[1] ?? ''
