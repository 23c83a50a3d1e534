import type { ApiScope } from '#core'
import { API_SCOPES } from '#core'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** Somebody with a shop, and a key of it as the page makes it. */
export type Merchant = { owner: Person; key: string }

export async function merchant(
  world: World,
  { name = 'Café Aurora', scopes = API_SCOPES }: { name?: string; scopes?: readonly ApiScope[] } = {},
): Promise<Merchant> {
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name }))
  return { owner, key: await keyOf(world, owner, scopes) }
}

/** One more key of their shop. @param code where their second factor is on */
export async function keyOf(
  world: World,
  owner: Pick<Person, 'chat' | 'password'>,
  scopes: readonly ApiScope[] = API_SCOPES,
  code = '',
): Promise<string> {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  return granted(await world.core.makeApiKey({ token, password: owner.password, code, scopes })).secret
}

/** A test key of their shop, as one tap on the page makes it. */
export async function testKeyOf(world: World, owner: Pick<Person, 'chat'>): Promise<string> {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  return granted(await world.core.makeTestKey({ token })).secret
}
