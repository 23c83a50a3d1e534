import { ONLY_BOT_AND_PAGES } from '../../official.ts'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { figuresOf } from '../pages/help/article.ts'
import { accountRows } from '../pages/help/official-rows.ts'
import { problemPage } from '../pages/problem.ts'
import { otherWays, supportWay } from '../pages/ways.ts'

/** S85, S87, S89: how a person is reached: in the chat, by mail, and where else we are. */
export default defineRoute({
  method: 'get',
  path: '/contact',
  audience: 'people',
  async run(call) {
    const { say, deps, locale } = call
    const { supportMail: mail, accounts } = deps.official ?? ONLY_BOT_AND_PAGES
    const figures = await figuresOf(call)
    if (!figures) return problemPage(call, 'unavailable')
    const within = figures('support-answer')
    const chat = supportWay(call, 'contact')
    const content = html`
      <section class="card wide">
        <h1>${say('contact-title')}</h1>
        <h2>${say('contact-chat')}</h2>
        <p>${say('contact-chat-text', { within })}</p>
        <p class="actions"><a class="button" href="${chat.href}">${chat.label}</a></p>
        ${mail !== null && html`<h2>${say('contact-mail')}</h2><p>${say('contact-mail-text', { within })}</p><p><a href="mailto:${mail}">${mail}</a></p>`}
        ${accounts.length > 0 && html`<h2>${say('contact-social')}</h2><p>${say('contact-social-text')}</p>${accountRows(accounts)}`}
        <h2>${say('contact-tell')}</h2>
        <p>${say('contact-tell-text')}</p>
        <p>${say('contact-never')}</p>
        ${otherWays([
          { label: say('help-title'), href: `/help?lang=${locale}` },
          { label: say('status-title'), href: `/status?lang=${locale}` },
          { label: say('official-title'), href: `/official?lang=${locale}` },
        ])}
      </section>`
    return document(200, layout(call, { title: say('contact-title'), content, switchable: true }))
  },
})
