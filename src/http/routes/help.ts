import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, redirect } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'

const QUESTIONS = ['what', 'start', 'support', 'lost', 'moved', 'limits', 'safe'] as const

/** What OKPay is and who answers questions about it. */
const help = defineRoute({
  method: 'get',
  path: '/help',
  audience: 'people',
  run(call) {
    const { say, deps } = call
    const content = html`
      <section class="card wide">
        <h1>${say('help-title')}</h1>
        ${QUESTIONS.map((name) => html`<h2>${say(`help-${name}`)}</h2><p>${say(`help-${name}-text`)}</p>`)}
        <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
      </section>`
    return document(200, layout(call, { title: say('help-title'), content, switchable: true }))
  },
})

/** Whoever types our bare address wants to know what this is. */
const home = defineRoute({ method: 'get', path: '/', audience: 'people', run: () => redirect('/help') })

export default [help, home]
