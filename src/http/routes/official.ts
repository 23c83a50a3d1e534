import { ONLY_BOT_AND_PAGES } from '../../official.ts'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { accountRows } from '../pages/help/official-rows.ts'

/** S3: the addresses by which to know us, all there are, and a field to check any other. */
export default defineRoute({
  method: 'get',
  path: '/official',
  audience: 'people',
  run(call) {
    const { say, deps, locale } = call
    const { supportMail, senderMail, accounts } = deps.official ?? ONLY_BOT_AND_PAGES
    const handle = `@${deps.telegramUrl.split('/').at(-1)}`
    const fact = (key: string, value: string) => html`<div><dt>${say(key)}</dt><dd>${value}</dd></div>`
    const content = html`
      <section class="card wide">
        <h1>${say('official-title')}</h1>
        <p>${say('official-text')}</p>
        <dl class="addresses">
          ${fact('official-bot', handle)}
          ${fact('official-domain', new URL(deps.publicUrl).host)}
          ${senderMail !== null && fact('official-sender', senderMail)}
          ${supportMail !== null && fact('official-support', supportMail)}
        </dl>
        ${accounts.length > 0 && html`<h2>${say('official-accounts')}</h2>${accountRows(accounts)}`}
        <h2>${say('official-check')}</h2>
        <form method="get" action="/verify">
          <input type="hidden" name="lang" value="${locale}">
          <label for="code">${say('official-check-label')}</label>
          <span class="field">
            <input id="code" name="code" maxlength="200" autocomplete="off" spellcheck="false" placeholder="@okpay_support" required>
            <button class="show">${say('official-check-submit')}</button>
          </span>
        </form>
        <h2>${say('official-never')}</h2>
        <p>${say('official-never-text')}</p>
        <p><a href="/help/official?lang=${locale}">${say('official-more')}</a></p>
      </section>`
    return document(200, layout(call, { title: say('official-title'), content, switchable: true }))
  },
})
