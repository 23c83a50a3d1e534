import type { Verification } from '#core'
import { type Claim, claimOf } from '../../ours.ts'
import { periodText } from '../../words/period.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { dayText, momentText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import { document, type Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage, waitText } from '../pages/refusal.ts'

const A_MINUTE = 30

/** Whether a paper, a name or an address is ours, for anybody; the code on a paper, photographed, leads here. */
export default defineRoute({
  method: 'get',
  path: '/verify',
  audience: 'people',
  perMinute: A_MINUTE,
  async run(call) {
    const typed = call.query('code')?.slice(0, 200).trim()
    if (!typed) return page(call, '', false)
    const { deps, source } = call
    const { publicUrl, official } = deps
    const claim = claimOf(typed, { publicUrl, official, botUsername: deps.telegramUrl.split('/').at(-1) ?? '' })
    if (claim !== null) return page(call, typed, claimText(call, typed, claim))
    const found = await deps.core.verifyPaper({ code: typed, by: { source } })
    if (found.ok) return page(call, typed, answer(call, found.value))
    const { failure } = found
    if (failure.code !== 'too_many_requests') return problemPage(call, failure.code)
    return refusalPage(call, failure.code, { text: [waitText(call, failure)] })
  },
})

function page(call: Call, typed: string, said: Html | false): Reply {
  const { say, locale } = call
  const content = html`
    <section class="card">
      <h1>${say('verify-page-title')}</h1>
      ${said}
      <p>${say('verify-page-text')}</p>
      <form method="get" action="/verify">
        <input type="hidden" name="lang" value="${locale}">
        <label for="code">${say('verify-page-field')}</label>
        <span class="field">
          <input id="code" name="code" value="${typed}" maxlength="200" autocomplete="off" spellcheck="false" placeholder="7QK2-9FXD-M3P8" required>
        </span>
        <p class="actions"><button class="button">${say('verify-page-submit')}</button></p>
      </form>
    </section>`
  return document(200, layout(call, { title: say('verify-page-title'), content, switchable: typed === '' }))
}

/** Whether a name or address is ours; and where it only looks like one of ours, by what. */
function claimText({ say, locale }: Call, name: string, claim: Claim): Html {
  if (claim.ours) return html`<p role="status">${say('verify-page-name-ours', { name })}</p>`
  const like = claim.like && say(`verify-page-like-${claim.like}`, { of: claim.of, signs: claim.signs })
  return html`<div role="status">
    ${like && html`<p><b>${like}</b></p>`}
    <p>${say('verify-page-name-not-ours', { name })}</p>
    <p><a href="/official?lang=${locale}">${say('official-title')}</a></p></div>`
}

function answer(call: Call, found: Verification): Html {
  const { say } = call
  if (!found.ours)
    return html`<div role="status"><h2>${say('verify-page-not-ours')}</h2><p>${say('verify-page-not-ours-text')}</p></div>`
  const rows = factsOf(call, found).map(
    ([fact, value]) => html`<div><dt>${say(`verify-fact-${fact}`)}</dt><dd>${value}</dd></div>`,
  )
  return html`<div role="status"><h2>${say('verify-page-ours')}</h2><dl>${rows}</dl></div>`
}

type Ours = Extract<Verification, { ours: true }>

function factsOf({ say, locale }: Call, found: Ours): [string, string][] {
  const issued: [string, string] = ['issued', momentText(found.issuedAt, locale)]
  if (found.kind !== 'receipt')
    return [
      ['what', say('paper-title-statement')],
      ['holder', found.holder],
      ['period', periodText(say, dayText(found.from, locale), dayText(found.to, locale))],
      ...found.parts.map(({ closing }): [string, string] => ['closing', moneyText(closing, locale)]),
      ['until', momentText(found.until, locale)],
      issued,
    ]
  return [
    ['what', say(`line-${found.what.replaceAll('_', '-')}`)],
    ['amount', moneyText(found.amount, locale)],
    ...(found.from === null ? [] : [['from', found.from] as [string, string]]),
    ...(found.to === null ? [] : [['to', found.to] as [string, string]]),
    ['when', momentText(found.at, locale)],
    ['reference', found.reference],
    ['state', say(`verify-page-state-${found.state.replaceAll('_', '-')}`)],
    ...(found.takenBack === null ? [] : [['taken-back', moneyText(found.takenBack, locale)] as [string, string]]),
    issued,
  ]
}
