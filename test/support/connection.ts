import { createHash, randomBytes } from 'node:crypto'
import type { ConnectScope, ConsentChange, ConsentView } from '#core'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** A shop's program that people connect. */
export type App = { owner: Person; id: string; clientId: string; redirectUri: string }

export const BACK = 'https://shop.example/oauth/back'

/** Somebody with a shop, and an app of it. */
export async function appOf(world: World, { name = 'Café Aurora', redirectUri = BACK } = {}): Promise<App> {
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name }))
  const { id, clientId } = granted(await world.core.registerApp({ actor: owner.chat, redirectUri }))
  return { owner, id, clientId, redirectUri }
}

/** What a program keeps to itself, and what it sends along first (RFC 7636). */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

export const BROWSER = 'a browser'

type Begun = { scope?: string; state?: string; browser?: string }

/** A visit of somebody whom the app sent here; its token, and what the app keeps. */
export async function visit(
  world: Pick<World, 'core'>,
  app: Pick<App, 'clientId' | 'redirectUri'>,
  { scope = 'payments profile', state = 'st', browser = BROWSER }: Begun = {},
) {
  const { verifier, challenge } = pkce()
  const begun = granted(
    await world.core.beginConnect({
      ...{ clientId: app.clientId, redirectUri: app.redirectUri, responseType: 'code', scope, state, challenge },
      ...{ method: 'S256', browser },
    }),
  )
  if (!('token' in begun)) throw new Error(`the visit was sent back: ${JSON.stringify(begun)}`)
  return { token: begun.token, verifier }
}

/** The card of a visit, once its person said which number the page shows. */
export async function consent(
  world: Pick<World, 'core'>,
  person: Pick<Person, 'chat'>,
  token: string,
): Promise<ConsentView> {
  const { id } = granted(await world.core.openConsent({ actor: person.chat, token }))
  const { number } = granted(await world.core.getConnect({ token }))
  const picked = granted(await world.core.pickNumber({ actor: person.chat, id, number }))
  if (!('consent' in picked)) throw new Error('the number was right')
  return picked.consent
}

/** Agrees to a card with the PIN. */
export async function agree<P extends Pick<Person, 'chat'>>(world: House<P>, person: P, id: string) {
  await world.authorise(person, id)
  return world.core.agreeConnect({ actor: person.chat, id })
}

/** Where somebody can be authorised, whoever they are. */
type House<P> = Pick<World, 'core'> & { authorise(person: P, id: string): Promise<unknown> }

export type Connected<A = App> = { id: string; access: string; refresh: string; app: A }

/** The whole way: asked, agreed to with these changes, and the code exchanged. */
export async function connect<P extends Pick<Person, 'chat'>, A extends Omit<App, 'owner'>>(
  world: House<P>,
  person: P,
  app: A,
  { changes = [], scope }: { changes?: ConsentChange[]; scope?: ConnectScope } = {},
): Promise<Connected<A>> {
  const { token, verifier } = await visit(world, app, scope === undefined ? {} : { scope })
  const { id } = await consent(world, person, token)
  for (const change of changes) granted(await world.core.changeConsent({ actor: person.chat, id, change }))
  granted(await agree(world, person, id))
  const { params } = granted(await world.core.finishConnect({ token, browser: BROWSER }))
  const tokens = granted(
    await world.core.exchangeCode({
      ...{ clientId: app.clientId, code: params['code'] ?? '', redirectUri: app.redirectUri, verifier },
    }),
  )
  return { id, access: tokens.accessToken, refresh: tokens.refreshToken, app }
}

let orders = 0

/** One request to pay so many minor units of EUR. */
export const charge = (
  world: Pick<World, 'core'>,
  { access }: Pick<Connected, 'access'>,
  minor: bigint,
  { key = crypto.randomUUID() as string, reference = `order-${++orders}` } = {},
) =>
  world.core.chargeConnection({
    ...{ token: access, idempotencyKey: key },
    terms: { minor, currency: 'EUR', description: 'Monthly beans', reference },
  })
