import type { ConnectPage } from '#core'
import { assetPath } from '../../kit/assets.ts'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { momentText } from '../../kit/moment-text.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { sign } from '../outcome.ts'
import { otherWays, supportWay } from '../ways.ts'
import { againPath, connectDeepLink, connectPath } from './addresses.ts'

const REFRESH_SECONDS = 5
type Standing = ConnectPage['standing']
const STANDINGS: readonly Standing[] = ['open', 'granted', 'denied', 'failed', 'expired', 'gone']

/** What a visit that came to nothing is called, the same as everywhere. */
const CODES = {
  ...{ denied: 'consent_denied', failed: 'connect_auth_failed', expired: 'consent_expired', gone: 'connect_failed' },
} as const

/** The page on which somebody waits whom an app sent here: the way into the chat, and what was answered there. */
export function connectPage(call: Call, token: string, visit: ConnectPage): Reply {
  const { standing } = visit
  const path = connectPath(token)
  const panels = standing === 'open' ? STANDINGS : [standing]
  const content = html`
    <section class="card" id="connect" data-standing="${standing}" data-ask="${path}/state" data-back="${path}/back">
      <p class="unseen" id="said" role="status"></p>
      ${panels.map((each) => html`<div data-while="${each}" ${each !== standing && html`hidden`}>${panel(call, token, visit, each)}</div>`)}
      <p class="reason" id="unreachable" role="alert" hidden>${call.say('connect-page-unreachable')}</p>
    </section>`
  const title = headingOf(call, visit, standing)
  const waits = standing === 'open' || standing === 'granted'
  const head = html`<link rel="stylesheet" href="${assetPath('ways-to-pay.css')}">
    <link rel="stylesheet" href="${assetPath('connect.css')}">
    <meta name="robots" content="noindex">
    ${waits && html`<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}"></noscript>`}`
  const scripts = waits ? ['connect.js'] : []
  return { ...document(200, layout(call, { title, content, head, scripts, switchable: true })), asksUs: true }
}

const headingOf = ({ say }: Call, { shop }: ConnectPage, standing: Standing): string =>
  say(`connect-page-${standing}-title`, { shop })

function panel(call: Call, token: string, visit: ConnectPage, standing: Standing): Html {
  if (standing === 'open') return waiting(call, token, visit)
  const { say } = call
  const back = html`<a class="button ${standing === 'granted' ? '' : 'quiet'}" href="${connectPath(token)}/back">${say('connect-page-back', { shop: visit.shop })}</a>`
  const heading = html`${sign(standing === 'granted' ? 'done' : 'refused')}<h1>${headingOf(call, visit, standing)}</h1>`
  const text = html`<p>${say(`connect-page-${standing}-text`, { shop: visit.shop })}</p>`
  if (standing === 'granted') return html`${heading}${text}<p class="actions">${back}</p>`
  const code = CODES[standing]
  const help = { label: say('connect-page-help'), href: `/help/connect-failed?lang=${call.locale}` }
  const again =
    standing === 'gone' || visit.again === null
      ? null
      : html`<p class="actions"><a class="button" href="${againPath(visit.again, call.locale)}">${say('connect-page-again')}</a> ${back}</p>`
  return html`${heading}${text}
    ${again}
    ${otherWays([help, supportWay(call, code)])}
    <p class="code">${code} · ${call.requestId}</p>`
}

function waiting(call: Call, token: string, visit: ConnectPage): Html {
  const { say, locale, deps } = call
  const { shop, ownerMasked, scopes, number, expiresAt } = visit
  return html`
    <h1>${headingOf(call, visit, 'open')}</h1>
    <p>${say('connect-page-owner', { owner: ownerMasked })}</p>
    <ul>${scopes.map((scope) => html`<li>${say(`connect-page-${scope}`, { shop })}</li>`)}</ul>
    <p>${say('connect-page-number')}</p>
    <p class="number" id="number">${number}</p>
    <div class="ways-to-pay">
      <div class="scan">
        <img class="qr" src="${connectPath(token)}/qr.svg" alt="${say('connect-page-qr')}" width="200" height="200">
        <p>${say('connect-page-scan')}</p>
      </div>
      <a class="button" href="${connectDeepLink(deps.chatUrl, token)}">${say('connect-page-open')}</a>
    </div>
    <p class="waiting"><span class="dot" aria-hidden="true"></span>${say('connect-page-waiting', { until: momentText(expiresAt, locale) })}</p>
    <p><a href="/help/connect?lang=${locale}">${say('connect-page-help')}</a></p>`
}
