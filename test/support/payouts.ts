import { createHash } from 'node:crypto'
import type { AllowanceChange, PayoutTerms, Signed } from '#core'
import { signed } from '../../clients/ts/index.ts'
import { granted, topUp } from './people.ts'
import { enrol, type Phone } from './second-factor.ts'
import { amountOf, type Person, type World } from './world.ts'

/** A server that may pay people: its key, what it signs with, and its clock. */
export type Server = { key: string; signing: string; clock: () => Date }

/** A shop with such a server: its owner, and their authenticator. */
export type Payer = Server & { owner: Person; phone: Phone }

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
export async function payoutKey(world: World, owner: Person, phone: Phone): Promise<Server> {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const asked = { token, password: owner.password, code: await phone.next(), scopes: SCOPES }
  const { secret: key, signing } = granted(await world.core.makeApiKey(asked))
  if (signing === null) throw new Error('a key that may pay out has something to sign with')
  return { key, signing, clock: world.deps.clock }
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

/** What a request for a payout is signed with, as the core reads it. */
export function signedNow(signing: string, at: Date, idempotencyKey: string): Signed {
  const sent = { method: 'POST', path: '/v1/payouts', idempotencyKey, body: '' }
  const headers = signed(signing, sent, at)
  return {
    ...{ timestamp: headers['okpay-timestamp'], signature: headers['okpay-signature'], method: sent.method },
    ...{ path: sent.path, bodyHash: createHash('sha256').update(sent.body).digest('hex') },
  }
}

/** One request to pay somebody so many minor units of EUR, signed by the payer's servers. */
export const pay = (
  { core }: Pick<World, 'core'>,
  { key, signing, clock }: Server,
  payee: Pick<Person, 'okpayId'>,
  minor: bigint,
  { idempotencyKey = crypto.randomUUID() as string, ...more }: Partial<PayoutTerms & { idempotencyKey: string }> = {},
) =>
  core.createShopPayout({
    ...{ key, idempotencyKey, signed: signedNow(signing, clock(), idempotencyKey) },
    terms: {
      ...{ payee: payee.okpayId, minor, currency: 'EUR', description: 'Your share', reference: null, metadata: {} },
      ...more,
    },
  })

/** The headers by which a request of `/v1` is signed (API-02). */
export const signature = (
  signing: string,
  { at, ...sent }: { at: Date; path: string; idempotencyKey: string; body: string },
) => signed(signing, { method: 'POST', ...sent }, at)
