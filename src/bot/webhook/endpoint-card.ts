import type { WebhookEndpoint } from '#core'
import { type Button, type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { pageOrPin } from '../security/page-or-pin.ts'
import type { Turn } from '../turn.ts'
import { reasonWords } from './trouble-words.ts'

/** Where one's shop is told what happens: how many wait at each, and what is the matter. */
export const endpointsCard = ({ words, publicUrl }: Turn, endpoints: readonly WebhookEndpoint[]): Card => ({
  text: join(
    [
      words.t('webhooks-title'),
      words.t(endpoints.length > 0 ? 'webhooks-choose' : 'webhooks-none', { count: endpoints.length }),
    ],
    '\n\n',
  ),
  buttons: [
    ...endpoints.map((endpoint) => [
      open(words.label(`webhooks-line-${stateOf(endpoint)}`, { host: hostOf(endpoint) }), 'webhook', {
        id: endpoint.id,
      }),
    ]),
    [link(words.label('api-keys-docs-button'), `${publicUrl}/docs`), open(words.label('api-keys-button'), 'api-keys')],
    [open(words.label('shop-button'), 'merchant')],
  ],
})

/** One of them: how it stands, and what helps. Another secret is made on a page, for none enters a chat. */
export async function endpointCard(turn: Turn, endpoint: WebhookEndpoint): Promise<Card> {
  const { words } = turn
  const secret = await secretPart(turn, endpoint)
  if ('text' in secret) return secret
  return {
    text: join(
      [
        words.t('webhook-title', { url: endpoint.url }),
        words.t(`webhook-${stateOf(endpoint)}`, troubleOf(turn, endpoint)),
        words.t('webhook-waiting', { count: endpoint.waiting }),
        ...(endpoint.failed > 0 ? [words.t('webhook-given-up', { count: endpoint.failed })] : []),
        ...(endpoint.oldSecretUntil
          ? [words.t('webhook-rotating', { until: words.dateTime(endpoint.oldSecretUntil) })]
          : []),
        secret.line,
      ],
      '\n',
    ),
    buttons: [...waysOut(turn, endpoint), ...secret.buttons, [open(words.label('webhooks-button'), 'webhooks')]],
  }
}

/** How it signs, and the way to another secret; that of a Crypto Pay token changes with the token. */
async function secretPart(turn: Turn, { id, tokenHint }: WebhookEndpoint) {
  const { core, actor, words } = turn
  if (tokenHint !== null) return { line: words.t('webhook-of-token', { hint: tokenHint }), buttons: [] }
  const page = pageOrPin(turn, await core.issueWebhookLink({ actor, id }), {
    ...{ path: '/webhook-secret', text: 'webhook-rotate', label: 'webhook-rotate-button' },
  })
  if (!page.ok) return failureCard(turn, page.failure)
  return { line: page.value.text, buttons: [[page.value.button]] }
}

function waysOut({ words }: Turn, { id, state, waiting, failed }: WebhookEndpoint): Button[][] {
  const late = waiting + failed
  const turn = (key: string, to: string, style?: 'primary' | 'danger') =>
    open(words.label(key, { count: late }), 'webhook-turn', { id, turn: to }, style)
  if (state === 'disabled') return [[turn('webhook-enable-button', 'enable', 'primary')]]
  const replay = late > 0 ? [[turn('webhook-replay-button', 'replay', 'primary')]] : []
  return [...replay, [turn('webhook-disable-button', 'disable', 'danger')]]
}

type Standing = 'well' | 'failing' | 'off-owner' | 'off-gone' | 'off-failing'

const stateOf = ({ state, disabledWhy, failingSince }: WebhookEndpoint): Standing => {
  if (state === 'disabled') return `off-${disabledWhy ?? 'owner'}`
  return failingSince ? 'failing' : 'well'
}

const troubleOf = ({ words }: Turn, { failingSince, lastError }: WebhookEndpoint) => ({
  since: failingSince ? words.dateTime(failingSince) : '',
  reason: lastError ? reasonWords(words, lastError) : '',
})

const hostOf = ({ url }: WebhookEndpoint): string => new URL(url).host
