import type { VisitView, WebRef } from '#core'
import { type Reply, seeOther } from './reply.ts'
import type { Call } from './route.ts'

/** Somebody who is logged in: what the core knows them by, and what their pages show. */
export type Visit = VisitView & { actor: WebRef }

/**
 * The call with who is logged in, in the language of their account unless the address asks for another; undefined when
 * nobody is. Whether a cookie stands for anybody is the core's to say, at every page anew.
 */
export async function visitOf(call: Call): Promise<Call | undefined> {
  const { deps, cookie } = call
  if (!cookie.given) return undefined
  const actor = { session: cookie.given }
  const going = await deps.core.continueSession({ actor })
  if (!going.ok) return undefined
  const locale = call.query('lang') ? call.locale : going.value.locale
  return { ...call, locale, say: (key, args) => deps.texts(locale, key, args), visit: { ...going.value, actor } }
}

/**
 * Where somebody goes who is not logged in, or not any more; a cookie that stands for nobody is taken away. Who was
 * about to pay comes back to the order.
 */
export function atTheDoor({ cookie, locale, path }: Call): Reply {
  const [, paying] = /^\/pay\/([A-Za-z0-9_-]{22})\//.exec(path) ?? []
  const login = `/login?lang=${locale}${paying ? `&pay=${paying}` : ''}`
  return cookie.given ? { ...seeOther(`${login}&ended=1`), cookies: [cookie.take()] } : seeOther(login)
}
