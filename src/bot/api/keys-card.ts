import { type ApiKeyView, isCryptoPay } from '#core'
import { type Button, type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { pageOrPin } from '../security/page-or-pin.ts'
import type { Turn } from '../turn.ts'

/** The keys of one's shop, with the way to the page where one more is made: no key ever enters the chat. */
export async function keysCard(turn: Turn, keys: readonly ApiKeyView[]): Promise<Card> {
  const { core, actor, words, publicUrl } = turn
  const issued = await core.issueLink({ actor, purpose: 'api_key' })
  const page = pageOrPin(turn, issued, {
    ...{ path: '/api-key', text: 'api-keys-make', label: 'api-keys-make-button', style: 'primary' },
  })
  if (!page.ok) return failureCard(turn, page.failure)
  const lines = keys.map((key) => words.t('api-keys-line', told(turn, key)))
  return {
    text: join(
      [words.t('api-keys-title'), join(lines.length > 0 ? lines : [words.t('api-keys-none')]), page.value.text],
      '\n\n',
    ),
    buttons: [
      [page.value.button],
      ...keys.map(({ id, hint }) => [open(words.label('api-keys-revoke-button', { hint }), 'api-key', { id })]),
      [
        link(words.label('api-keys-docs-button'), `${publicUrl}/docs`),
        open(words.label('webhooks-button'), 'webhooks'),
      ],
      ...transferButton(turn, keys),
      [open(words.label('payouts-button'), 'shop-payouts'), open(words.label('shop-button'), 'merchant')],
    ],
  }
}

/** The switch for what tokens of Crypto Pay clients pay, where there is one that could. */
const transferButton = ({ words }: Turn, keys: readonly ApiKeyView[]): Button[][] =>
  keys.some(({ live, scopes }) => live && scopes.includes('crypto_pay_transfers:write'))
    ? [[open(words.label('transfers-button'), 'shop-payouts', { surface: 'crypto_pay' })]]
    : []

/** Asks before a key is revoked: a server that shows it is refused from then on. One that is to go on is replaced instead. */
export async function revokeCard(turn: Turn, key: ApiKeyView): Promise<Card> {
  const { core, actor, words, publicUrl } = turn
  const issued = key.endsAt ? undefined : await core.issueLink({ actor, purpose: 'api_key' })
  const page = issued?.ok && link(words.label('api-key-replace-button'), `${publicUrl}/api-key#${issued.value.token}`)
  return {
    text: words.t('api-key-revoke-ask', told(turn, key)),
    buttons: [
      [open(words.label('api-key-revoke-button'), 'api-key-revoke', { id: key.id }, 'danger')],
      [...(page ? [page] : []), open(words.label('api-key-keep-button'), 'api-keys')],
    ],
  }
}

const told = (turn: Turn, key: ApiKeyView) => {
  const { words } = turn
  const { name, hint, live, scopes, addresses, createdAt, endsAt } = key
  return {
    ...{
      name: name || 'none',
      hint,
      mode: live ? 'live' : 'test',
      surface: isCryptoPay(scopes) ? 'cp_' : 'none',
      may: words.label(live ? mayOf(scopes) : isCryptoPay(scopes) ? 'api-key-crypto-pay-tests' : 'api-key-tests'),
    },
    ...{ made: words.date(createdAt), used: usedOf(turn, key) },
    from: addresses.length > 0 ? addresses.join(', ') : 'everywhere',
    ends: endsAt ? words.dateTime(endsAt) : 'never',
  }
}

/** When and from where it was used last. */
function usedOf({ words }: Turn, { lastUsedAt, lastUsedFrom }: ApiKeyView): string {
  if (!lastUsedAt) return words.label('api-key-unused')
  const at = words.dateTime(lastUsedAt)
  return lastUsedFrom ? words.label('api-key-used-from', { at, address: lastUsedFrom }) : at
}

/** What a key may do, the most of it. */
function mayOf(scopes: ApiKeyView['scopes']): string {
  if (scopes.includes('crypto_pay_transfers:write')) return 'api-key-crypto-pay-transfers'
  if (isCryptoPay(scopes)) return 'api-key-crypto-pay'
  if (scopes.includes('payouts:write')) return 'api-key-payouts'
  if (scopes.includes('refunds:write')) return 'api-key-refunds'
  return scopes.includes('invoices:write') ? 'api-key-asks' : 'api-key-looks'
}
