import type { AllowanceChange, PayoutTerms } from '#core'
import { signed } from '../../clients/ts/index.ts'
import { granted, topUp } from './people.ts'
import { enrol, type Phone } from './second-factor.ts'
import { amountOf, type Person, type World } from './world.ts'

/** A shop whose servers may pay people: its owner, their authenticator, and a key with what it signs with. */
export type Payer = { owner: Person; phone: Phone; key: string; signing: string }

const SCOPES = ['payments:read', 'payouts:write', 'balance:read'] as const

/** Somebody with a shop, an authenticator and a key for payouts; nothing is allowed yet. */
export async function payerOf(world: World, balance = '500.00'): Promise<Payer> {
  const owner = await world.person({ name: 'Carla Aurora' })
  await topUp(world.core, owner.chat, amountOf(balance, 'EUR'))
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const phone = await enrol(world, owner)
  return { owner, phone, ...(await payoutKey(world, owner, phone)) }
}

/** One more key for payouts, made as the page makes it. */
export async function payoutKey(world: World, owner: Person, phone: Phone): Promise<Pick<Payer, 'key' | 'signing'>> {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const asked = { token, password: owner.password, code: await phone.next(), scopes: SCOPES }
  const { secret: key, signing } = granted(await world.core.makeApiKey(asked))
  if (signing === null) throw new Error('a key that may pay out has something to sign with')
  return { key, signing }
}

/** Lets the servers pay within these caps, with PIN and code, as the chat does. */
export async function allowPayouts(world: World, { owner, phone }: Payer, caps: readonly AllowanceChange[] = []) {
  const actor = owner.chat
  const { id } = granted(await world.core.openAllowance({ actor }))
  for (const change of caps) granted(await world.core.changeAllowance({ actor, id, change }))
  await world.authorise(owner, id)
  granted(await world.core.giveCode({ actor, intentId: id, code: await phone.next() }))
  return granted(await world.core.agreeAllowance({ actor, id }))
}

/** One request to pay somebody so many minor units of EUR, by a way without signatures. */
export const pay = (
  { core }: Pick<World, 'core'>,
  { key }: Pick<Payer, 'key'>,
  payee: Pick<Person, 'okpayId'>,
  minor: bigint,
  { idempotencyKey = crypto.randomUUID() as string, ...more }: Partial<PayoutTerms & { idempotencyKey: string }> = {},
) =>
  core.createShopPayout({
    ...{ key, idempotencyKey, signed: null },
    terms: {
      ...{ payee: payee.okpayId, minor, currency: 'EUR', description: 'Your share', reference: null, metadata: {} },
      ...more,
    },
  })

/** The headers by which a request of `/v1` is signed (API-02). */
export const signature = (signing: string, { at, path, body }: { at: Date; path: string; body: string }) =>
  signed(signing, { method: 'POST', path, body }, at)
