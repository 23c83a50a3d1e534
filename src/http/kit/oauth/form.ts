import type { Call } from '../route.ts'

/** What a program posted to one of the OAuth addresses; null for what is no such form, or says a thing twice. */
export function readForm({ header, body }: Call<'raw'>): ReadonlyMap<string, string> | null {
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(header('content-type') ?? '') || body.length > 8192)
    return null
  const said = [...new URLSearchParams(body.toString('utf8'))]
  const form = new Map(said)
  return form.size === said.length ? form : null
}

/**
 * Which app posts it. Apps have no secret to show: PKCE proves the one that began, and a refresh token works once. `secret`
 * for one that shows something all the same: whoever set it up takes another proof for ours.
 */
export function clientOf(
  { header }: Call<'raw'>,
  form: ReadonlyMap<string, string>,
): { clientId: string } | 'secret' | null {
  if (header('authorization') !== undefined || form.has('client_secret')) return 'secret'
  const clientId = form.get('client_id')
  return clientId === undefined ? null : { clientId }
}
