import { LIBRARY, TOPICS } from '../../help/index.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, redirect } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { answerText, figuresOf, questions, searchForm } from '../pages/help/article.ts'
import { problemPage } from '../pages/problem.ts'
import { otherWays, supportWay } from '../pages/ways.ts'

const TYPED_MAX = 100

/** S86: every question there is an answer to, by topic; or those that fit what somebody looks for. */
const help = defineRoute({
  method: 'get',
  path: '/help',
  audience: 'people',
  run(call) {
    const { say, deps } = call
    const typed = (call.query('q') ?? '').slice(0, TYPED_MAX).trim()
    const content = html`
      <section class="card wide">
        <h1>${say('help-title')}</h1>
        ${searchForm(call, typed)}
        ${typed === '' ? topics(call) : found(call, typed)}
        <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
        ${otherWays([supportWay(call, 'help'), { label: say('contact-title'), href: `/contact?lang=${call.locale}` }])}
      </section>`
    const switchable = typed === '' || `q=${encodeURIComponent(typed)}`
    return document(200, layout(call, { title: say('help-title'), content, switchable }))
  },
})

const topics = (call: Call): Html =>
  html`${TOPICS.map(
    (topic) => html`
      <h2 id="${topic}">${call.say(`help-topic-${topic}`)}</h2>
      ${questions(call, LIBRARY.of(topic, call.locale))}`,
  )}`

function found(call: Call, typed: string): Html {
  const articles = LIBRARY.search(typed, call.locale)
  const said = call.say(articles.length > 0 ? 'help-results' : 'help-results-none', { query: typed })
  return html`<div role="status"><h2>${said}</h2>${questions(call, articles)}</div>
    <p><a href="/help?lang=${call.locale}">${call.say('help-all')}</a></p>`
}

/** One answer. */
const answer = defineRoute({
  method: 'get',
  path: '/help/:name',
  audience: 'people',
  async run(call) {
    const { say, deps, locale } = call
    const article = LIBRARY.article(call.params['name'] ?? '', locale)
    if (!article) return problemPage(call, 'route_not_found')
    const figures = await figuresOf(call)
    if (!figures) return problemPage(call, 'unavailable')
    const others = LIBRARY.of(article.topic, locale).filter(({ name }) => name !== article.name)
    const content = html`
      <section class="card wide">
        <p><a href="/help?lang=${locale}">${say('help-title')}</a> › <a href="/help?lang=${locale}#${article.topic}">${say(`help-topic-${article.topic}`)}</a></p>
        <h1>${article.title}</h1>
        ${answerText(call, article, figures)}
        <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
        ${otherWays([supportWay(call, `help_${article.name}`)])}
        ${others.length > 0 && html`<h2>${say('help-more')}</h2>${questions(call, others)}`}
      </section>`
    return document(200, layout(call, { title: article.title, content, switchable: true }))
  },
})

/** Whoever types our bare address wants to know what this is. */
const home = defineRoute({ method: 'get', path: '/', audience: 'people', run: () => redirect('/about') })

export default [help, answer, home]
