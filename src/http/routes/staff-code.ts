import { z } from 'zod'
import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { codeField } from '../pages/code-field.ts'
import { form } from '../pages/form.ts'
import { doorstep, speaking } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { outcomePage } from '../pages/outcome.ts'
import { keyShown } from '../pages/two-factor/key-shown.ts'

const PATH = '/staff-code'
const fields = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'submit']),
  code: typedCode.default(''),
})
type Fields = z.output<typeof fields>

/** Where a staff member's invitation leads: nothing, until its script hands the token over. */
const door = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  run: (call) => doorstep(call, { path: PATH }),
})

/** ADM-02: a staff member sets their authenticator up, with the link the owner handed them. */
const page = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  body: fields,
  run: (call) => (call.body.step === 'open' ? ask(call, call.body) : submit(call, call.body)),
})

async function ask(call: Call, { token }: Fields, wrong?: string): Promise<Reply> {
  const invited = await call.deps.core.readInvitation({ token })
  if (!invited.ok) return linkProblemPage(call, 'staff_code', invited.failure)
  const theirs = speaking(call, invited.value.locale ?? call.locale)
  const { say } = theirs
  const { name, role } = invited.value
  const first = codeField({
    name: 'code',
    label: say('staff-code-field'),
    hint: say('two-factor-code-hint'),
    reason: wrong,
  })
  const content = html`
    <section class="card">
      <h1>${say('staff-code-title')}</h1>
      <p>${say('staff-code-lead', { name, role: say(`staff-role-${role}`) })}</p>
      <p>${say('staff-code-scan')}</p>
      ${keyShown(theirs, invited.value)}
      ${form(
        theirs,
        PATH,
        html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="submit">
        ${first}
        <p class="actions"><button class="button">${say('staff-code-submit')}</button></p>`,
      )}
    </section>`
  return document(
    wrong ? 422 : 200,
    layout(theirs, { title: say('staff-code-title'), content, scripts: ['recovery-codes.js'] }),
  )
}

async function submit(call: Call, given: Fields): Promise<Reply> {
  const accepted = await call.deps.core.acceptInvitation(given)
  if (!accepted.ok) return refused(call, given, accepted.failure)
  const { say } = call
  return outcomePage(call, {
    status: 200,
    tone: 'done',
    title: say('staff-code-done-title'),
    text: [say('staff-code-done')],
  })
}

const refused = (call: Call, given: Fields, failure: Failure): Promise<Reply> | Reply =>
  failure.code === 'code_invalid'
    ? ask(call, given, call.say('two-factor-wrong-new'))
    : linkProblemPage(call, 'staff_code', failure)

export default [door, page]
