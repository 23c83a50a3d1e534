import { z } from 'zod'
import type { LinkedChat, SessionView } from '#core'
import { deviceWords } from '../kit/device-words.ts'
import { type Html, html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { seeOther } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { form } from '../pages/form.ts'
import { problemPage } from '../pages/problem.ts'

const PATH = '/account/sessions'
const endForm = z.object({ end: z.union([z.literal('others'), z.uuid()]) })

/** The browsers that are logged in (SES-04). */
const list = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit } = call
    const sessions = await deps.core.listSessions({ actor: visit.actor })
    if (!sessions.ok) return problemPage(call, sessions.failure.code)
    const chats = await deps.core.listChats({ actor: visit.actor })
    if (!chats.ok) return problemPage(call, chats.failure.code)
    const { value } = sessions
    const content = html`
      <p>${say('account-sessions-text')}</p>
      <ul class="sessions">${value.map((session) => line(call, session))}</ul>
      ${value.length > 1 && form(call, PATH, html`<input type="hidden" name="end" value="others"><p class="actions"><button class="button">${say('account-sessions-end-others')}</button></p>`)}
      <p class="ways"><a href="/account/password?lang=${call.locale}">${say('account-password')}</a></p>
      <h2>${say('account-chats-title')}</h2>
      ${chats.value.length > 0 ? html`<ul class="sessions">${chats.value.map((chat) => chatLine(call, chat))}</ul>` : html`<p>${say('account-chats-none')}</p>`}
      <p class="hint">${say('account-chats-text')}</p>`
    return accountPage(call, { tab: 'sessions', title: say('account-sessions-title'), content })
  },
})

function line(call: AccountCall, { id, device, createdAt, lastSeenAt, current }: SessionView): Html {
  const { say, locale } = call
  const [since, seen] = [momentText(createdAt, locale), momentText(lastSeenAt, locale)]
  const end = html`<input type="hidden" name="end" value="${id}"><button class="quiet">${say('account-sessions-end')}</button>`
  return html`
    <li><span><b>${deviceWords(say, device)}</b>${current && html` <em>${say('account-sessions-current')}</em>`}</span>
      ${!current && form(call, PATH, end)}
      <small>${say('account-sessions-since', { since })}</small>
      <small>${say('account-sessions-seen', { seen })}</small>
    </li>`
}

/** A Telegram chat the account can be used from, by the name Telegram has for it. */
function chatLine({ say, locale }: AccountCall, { firstName, linkedAt, lastSeenAt }: LinkedChat): Html {
  const seen = momentText(lastSeenAt, locale)
  return html`
    <li><span><b>${firstName}</b></span>
      ${linkedAt && html`<small>${say('account-chats-since', { since: momentText(linkedAt, locale) })}</small>`}
      <small>${say('account-sessions-seen', { seen })}</small>
    </li>`
}

/** Ends one of them, or all but this one. One that has ended meanwhile is no trouble: it is gone, as was asked. */
const end = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  body: endForm,
  async run(call) {
    const { deps, visit, body, locale } = call
    const { actor } = visit
    const done =
      body.end === 'others'
        ? await deps.core.endOtherSessions({ actor })
        : await deps.core.endSession({ actor, id: body.end })
    if (!done.ok && done.failure.code !== 'not_found') return problemPage(call, done.failure.code)
    return seeOther(`${PATH}?lang=${locale}`)
  },
})

export default [list, end]
