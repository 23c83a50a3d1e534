import { z } from 'zod'
import type { Core, Failure, IdentityPart, IdentityView } from '#core'
import type { Multipart } from '../kit/multipart.ts'
import { defineRoute } from '../kit/route.ts'
import { identityAnswer, identityForm } from '../pages/identity/form.ts'
import { doorstep } from '../pages/link-page.ts'

const facts = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'submit']),
  name: z.string().max(256).default(''),
  birthDate: z.string().max(32).default(''),
  country: z.string().max(8).default(''),
})

/** Files take a process each: this many forms a minute are enough for anybody. */
const FORMS_A_MINUTE = 10
const FILES_A_FORM = 6

/** Where somebody is verified whose pictures are on a computer. The link is asked for in the chat, and used up by handing in. */
export default [
  defineRoute({
    method: 'get',
    path: '/identity',
    audience: 'people',
    run: (call) => doorstep(call, { path: '/identity' }),
  }),
  defineRoute({
    method: 'post',
    path: '/identity',
    audience: 'people',
    body: facts,
    async run(call) {
      const { token, step, ...given } = call.body
      if (step === 'open') return identityForm(call, token)
      return identityAnswer(call, token, await handInFacts(call.deps.core, token, given))
    },
  }),
  defineRoute({
    method: 'post',
    path: '/identity/files',
    door: '/identity',
    audience: 'people',
    perMinute: FORMS_A_MINUTE,
    body: 'files',
    async run(call) {
      const token = call.body.text('token')
      return identityAnswer(call, token, await handInFiles(call.deps.core, token, call.body))
    },
  }),
]

type Given = Pick<z.output<typeof facts>, 'name' | 'birthDate' | 'country'>

/** What is wrong first, or the case as it stands then. What is right beside it is kept. */
async function handInFacts(core: Core, link: string, given: Given): Promise<Failure | IdentityView> {
  let wrong: Failure | undefined
  for (const field of ['name', 'birthDate', 'country'] as const) {
    const kept = await core.giveIdentity({ actor: { link }, field, value: given[field] })
    if (!kept.ok) wrong ??= kept.failure
  }
  return wrong ?? handIn(core, link)
}

async function handInFiles(core: Core, link: string, form: Multipart): Promise<Failure | IdentityView> {
  const actor = { link }
  const kind = await core.giveIdentity({ actor, field: 'documentKind', value: form.text('documentKind') })
  if (!kind.ok) return kind.failure
  for (const part of ['document', 'selfie'] satisfies IdentityPart[]) {
    for (const file of (await form.files(part)).slice(0, FILES_A_FORM)) {
      const kept = await core.addIdentityFile({ actor, part, file })
      if (!kept.ok) return kept.failure
    }
  }
  return handIn(core, link)
}

async function handIn(core: Core, link: string): Promise<Failure | IdentityView> {
  const submitted = await core.submitIdentity({ actor: { link } })
  return submitted.ok ? submitted.value : submitted.failure
}
