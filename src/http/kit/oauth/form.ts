import type { Call } from '../route.ts'

/** What a program posted to one of the OAuth addresses; null for what is no such form, or says a thing twice. */
export function readForm({ header, body }: Call<'raw'>): ReadonlyMap<string, string> | null {
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(header('content-type') ?? '') || body.length > 8192)
    return null
  const said = [...new URLSearchParams(body.toString('utf8'))]
  const form = new Map(said)
  return form.size === said.length ? form : null
}

/** Which app posts it, and its secret if it shows one: in the header or in the form, never in both (RFC 6749, 2.3). */
export function clientOf(
  { header }: Call<'raw'>,
  form: ReadonlyMap<string, string>,
): { clientId: string; secret: string | null } | null {
  const basic = header('authorization')
  if (basic === undefined) {
    const clientId = form.get('client_id')
    return clientId === undefined ? null : { clientId, secret: form.get('client_secret') ?? null }
  }
  const [, encoded] = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(basic) ?? []
  const [, id, secret] = /^([^:]+):(.*)$/.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? []
  if (id === undefined || secret === undefined || form.has('client_secret')) return null
  const named = form.get('client_id')
  if (named !== undefined && named !== id) return null
  return { clientId: id, secret }
}
