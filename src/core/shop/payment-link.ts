import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { openName } from '../people/actor.ts'
import { maskName } from '../people/mask-name.ts'
import type { RefundPolicy } from '../refund/policy/views.ts'
import { policyOf, type ShopPolicy } from './policy.ts'
import { backTo } from './return-address.ts'
import type { OwnLinkView, PaymentLinkKind, PaymentLinkState, PaymentLinkView } from './views.ts'

/** A payment link with its shop and, once paid, by whom. The description is opened, for it is read with the link. */
export type PaymentLink = {
  id: string
  token: string
  shopId: string
  shop: string
  accepting: boolean
  /** Whether servers of the shop may ask what became of it. */
  listens: boolean
  repeats: boolean
  policy: ShopPolicy
  /** What the shop says about refunds; null where it says nothing. */
  refunds: RefundPolicy | null
  ownerId: string
  ownerName: string
  ownerLevel: number
  ownerHome: string
  /** Who of the shop made it in their chat; and the one of its team who is told that it is paid. */
  madeBy: string | null
  cashierId: string | null
  pictureId: string | null
  logoId: string | null
  kind: PaymentLinkKind
  currency: string
  /** Null: the payer names the sum, which is not below `least`. */
  amount: bigint | null
  least: bigint | null
  /** How often it may be paid, null: any number of times; how often it was, how much that was, and today. */
  uses: number | null
  paidCount: number
  paidSum: bigint
  daySum: bigint
  /** What a counter's code takes at once and in a day; null of any other. */
  mostAtOnce: bigint | null
  mostADay: bigint | null
  description: string
  /** The shop's own name for it. */
  reference: string | null
  /** What a shop's server wants to be told back, sealed; only `readInvoices` opens it. */
  metadata: Sealed | null
  /** Where its payer goes back to, as the shop's server named it. */
  returnUrl: string | null
  stored: 'open' | 'paid' | 'withdrawn'
  createdAt: Date
  expiresAt: Date
  paidAt: Date | null
  paidBy: string | null
  paidReference: string | null
}

type Sealed = Uint8Array<ArrayBuffer>
type Row = Omit<PaymentLink, 'description' | 'ownerName' | 'policy'> & {
  sealed: Sealed
  dataKey: Sealed
  sealedName: Sealed
  policy: unknown
}
/** Of a shop's own: what was posted and what stands on its counter; a sale at the till is no link to find again. */
type OfShop = { shopId: string; token?: string; madeBy?: string; open?: boolean; after?: string; limit: number }
type Which = { ids: readonly string[]; ofShop?: string } | { token: string } | OfShop

/** Where a link's description is sealed, with the shop owner's data key. */
export const descriptionPlace = (linkId: string): string => `payment_link.description:${linkId}`

/**
 * Reads links, those of `ids` that are of the shop `ofShop`, where it is named. Those of a shop (with `token`, that one
 * of them) come newest first, from behind the link with the token `after`; `open`: what can be posted and paid.
 */
export async function readLinks({ tx, keyring, now }: Scope, which: Which): Promise<PaymentLink[]> {
  const ids = 'ids' in which ? [...which.ids] : null
  const token = 'token' in which ? (which.token ?? null) : null
  const ofShop = 'ids' in which ? (which.ofShop ?? null) : null
  const of = 'shopId' in which ? which : null
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.token, l.shop_id as "shopId", s.name as shop, s.accepting, s.listens, s.repeats, s.policy, s.owner_id as "ownerId", u.level as "ownerLevel", u.home_currency as "ownerHome", l.kind, l.currency,
           l.amount, l.least, l.uses, l.paid_count as "paidCount", l.paid_sum as "paidSum",
           case when l.day >= (${now}::timestamptz at time zone 'utc')::date then l.day_sum else 0 end as "daySum",
           c.single_minor as "mostAtOnce", c.daily_minor as "mostADay", l.description as sealed,
           l.reference, l.metadata, l.return_url as "returnUrl", l.state as stored, l.created_at as "createdAt",
           l.expires_at as "expiresAt", l.made_by as "madeBy", f.user_id as "cashierId", l.picture_id as "pictureId", s.logo_id as "logoId", l.paid_at as "paidAt", i.owner_id as "paidBy", i.reference as "paidReference",
           u.data_key as "dataKey", u.name as "sealedName", g.refunds
    from payment_link l join shop s on s.id = l.shop_id join "user" u on u.id = s.owner_id
      left join intent i on i.id = l.paid_intent
      left join shop_member f on f.shop_id = l.shop_id and f.user_id = l.made_by
      left join lateral (
        select r.single_minor, r.daily_minor from limit_rule r
        where l.kind = 'counter' and r.operation = 'static_code' and r.level = 0 and r.currency = l.currency
          and r.valid_from <= ${now}::timestamptz
        order by r.version desc limit 1) c on true
      left join lateral (
        select jsonb_build_object('days', p.days, 'terms', p.terms) as refunds from shop_refund_policy p
        where p.shop_id = l.shop_id order by p.created_at desc limit 1) g on true
    where (${ids}::uuid[] is null or l.id = any(${ids}::uuid[])) and (${token}::text is null or l.token = ${token})
      and (${of?.shopId ?? null}::uuid is null or l.shop_id = ${of?.shopId ?? null}::uuid)
      and (${ofShop}::uuid is null or l.shop_id = ${ofShop}::uuid)
      and (${of?.shopId ?? null}::uuid is null or l.kind <> 'sale')
      and (${of?.madeBy ?? null}::uuid is null or l.made_by = ${of?.madeBy ?? null}::uuid)
      and (not ${of?.open ?? false}::boolean or l.kind = 'link' and l.state = 'open' and l.expires_at > ${now}::timestamptz)
      and (${of?.after ?? null}::text is null or (l.created_at, l.id) < (
        select a.created_at, a.id from payment_link a where a.token = ${of?.after ?? null}))
    order by l.created_at desc, l.id desc limit ${of?.limit ?? null}`
  return rows.map(({ sealed, dataKey, sealedName, ...row }) => ({
    ...row,
    policy: policyOf(row.policy),
    description: keyring.open(dataKey, descriptionPlace(row.id), sealed),
    ownerName: openName({ keyring }, { id: row.ownerId, dataKey, name: sealedName }),
  }))
}

/**
 * Reads links for a decision about money: each is locked until the transaction ends, and its shop against a change of
 * mind, so that of two payers one finds the link paid.
 */
export async function lockLinks(scope: Scope, ids: readonly string[]): Promise<Map<string, PaymentLink>> {
  if (ids.length === 0) return new Map()
  await scope.tx.$queryRaw`select id from payment_link where id = any(${[...ids]}::uuid[]) order by id for update`
  await scope.tx.$queryRaw`
    select id from shop where id in (select shop_id from payment_link where id = any(${[...ids]}::uuid[])) order by id for share`
  return new Map((await readLinks(scope, { ids })).map((link) => [link.id, link]))
}

/** How a link stands at a moment: one that nobody paid in time has expired, whatever is written. */
export const stateOf = (
  { stored, expiresAt }: Pick<PaymentLink, 'stored' | 'expiresAt'>,
  now: Date,
): PaymentLinkState => (stored === 'open' && expiresAt <= now ? 'expired' : stored)

/** The link as anybody who has it may see it. */
export function viewLink(link: PaymentLink, now: Date): PaymentLinkView {
  const {
    token,
    kind,
    shop,
    accepting,
    policy,
    refunds,
    description,
    amount,
    least,
    uses,
    createdAt,
    expiresAt,
    paidAt,
  } = link
  const currency = currencyOf(link.currency)
  const sum = (minor: bigint | null) => (minor === null ? null : money(minor, currency))
  return {
    token,
    kind,
    shop,
    ownerMasked: maskName(link.ownerName),
    amount: sum(amount),
    currency,
    least: sum(least),
    uses,
    description,
    state: stateOf(link, now),
    accepting,
    policy,
    refunds,
    createdAt,
    expiresAt,
    paidAt,
    back: backTo(link),
    pictured: link.pictureId !== null,
    logo: link.logoId !== null,
  }
}

/** The link as its shop sees it. @param looker who of the shop looks */
export function viewOwnLink(link: PaymentLink, looker: { id: string }, now: Date): OwnLinkView {
  const { mostAtOnce, mostADay, paidCount: times, paidSum } = link
  const sum = (minor: bigint) => money(minor, currencyOf(link.currency))
  const takes = mostAtOnce === null || mostADay === null ? null : { atOnce: sum(mostAtOnce), aDay: sum(mostADay) }
  return { ...viewLink(link, now), owned: link.ownerId === looker.id, paid: { times, sum: sum(paidSum) }, takes }
}
