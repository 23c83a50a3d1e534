import { Readable } from 'node:stream'
import { z } from 'zod'
import { CURRENCY_CODES, type Failure, isCurrency, type PeriodView, STATEMENT_FORMS, type StatementOffer } from '#core'
import { currencyText } from '../../words/currency.ts'
import { type Html, html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { download, type Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { form } from '../pages/form.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage, waitText } from '../pages/refusal.ts'

const PATH = '/account/statement'
const FORMS = [...STATEMENT_FORMS, 'picture'] as const
const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8', picture: 'image/png' } as const

const asked = z.object({
  from: z.string().max(10),
  to: z.string().max(10),
  currency: z.enum(['', ...CURRENCY_CODES]),
  form: z.enum(FORMS),
})

type Given = PeriodView & { reason?: string }

/** A statement of any time, to be taken along. */
const ask = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  run: (call) => statementPage(call),
})

/** It is made while it is sent, and kept nowhere. */
const make = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  body: asked,
  async run(call) {
    const { deps, visit, body, locale } = call
    const { papers } = deps
    const currency = isCurrency(body.currency) ? body.currency : null
    const order = await deps.core.requestStatement({ ...body, actor: visit.actor, currency })
    const page: AccountCall = { ...call, body: undefined }
    if (!order.ok) return refused(page, body, order.failure)
    const { value } = order
    const content =
      value.kind === 'picture'
        ? Readable.from([await papers.picture(value, locale)])
        : await papers.statement(value, locale)
    return download(papers.nameOf(value), TYPES[body.form], content)
  },
})

function refused(call: AccountCall, given: PeriodView, failure: Failure): Reply | Promise<Reply> {
  const { say, locale } = call
  if (failure.code === 'period_invalid') {
    const { from, to } = failure.whole
    const reason = say(`account-period-${failure.reason.replaceAll('_', '-')}`, { from, to })
    return statementPage(call, { ...failure.nearest, reason })
  }
  if (failure.code === 'statement_too_long')
    return statementPage(call, { ...given, reason: say('account-statement-too-long') })
  if (failure.code !== 'too_many_requests') return problemPage(call, failure.code)
  const ways = [{ label: say('account-title'), href: `/account?lang=${locale}` }]
  return refusalPage(call, failure.code, { text: [waitText(call, failure), momentText(failure.until, locale)], ways })
}

async function statementPage(call: AccountCall, given?: Given): Promise<Reply> {
  const { say, deps, visit } = call
  const offer = await deps.core.getStatementOffer({ actor: visit.actor })
  if (!offer.ok) return problemPage(call, offer.failure.code)
  const { usual, whole } = offer.value
  const content = html`
    <p>${say('account-statement-text')}</p>
    ${given?.reason && html`<p class="reason" role="alert">${given.reason}</p>`}
    ${form(call, PATH, fieldsOf(call, offer.value, given ?? usual[0] ?? whole))}
    <p class="hint">${say('account-statement-usual')}</p>
    <div class="ways">${usual.map(({ name, ...period }) => usualForm(call, name, period))}</div>`
  const page = accountPage(call, { tab: 'statement', title: say('account-statement-title'), content })
  return given ? { ...page, status: 422 } : page
}

function fieldsOf({ say, locale }: AccountCall, { whole, currencies }: StatementOffer, { from, to }: PeriodView): Html {
  const day = (name: 'from' | 'to', value: string) => html`
    <label for="${name}">${say(`account-statement-${name}`)}</label>
    <span class="field">
      <input type="date" id="${name}" name="${name}" value="${value}" min="${whole.from}" max="${whole.to}" required>
    </span>`
  const choice = (name: string, options: readonly (readonly [string, string])[]) => html`
    <label for="${name}">${say(`account-statement-${name}`)}</label>
    <span class="field">
      <select id="${name}" name="${name}">${options.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select>
    </span>`
  return html`
    ${day('from', from)}${day('to', to)}
    ${choice('currency', [
      ['', say('account-statement-all')],
      ...currencies.map((code) => [code, currencyText(code, locale)] as const),
    ])}
    ${choice(
      'form',
      FORMS.map((one) => [one, say(`account-statement-form-${one}`)] as const),
    )}
    <p class="actions"><button class="button">${say('account-statement-submit')}</button></p>`
}

const usualForm = (call: AccountCall, name: string, { from, to }: PeriodView): Html =>
  form(
    call,
    PATH,
    html`
    <input type="hidden" name="from" value="${from}"><input type="hidden" name="to" value="${to}">
    <input type="hidden" name="currency" value=""><input type="hidden" name="form" value="pdf">
    <button class="quiet">${call.say(`statement-${name.replaceAll('_', '-')}`)} · PDF</button>`,
  )

export default [ask, make]
