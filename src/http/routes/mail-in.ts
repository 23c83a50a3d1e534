import { z } from 'zod'
import { Refused } from '../kit/refused.ts'
import { json, problem } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { checkSignature } from '../kit/signature.ts'
import { MalformedJson, parseStrictJson } from '../kit/strict-json.ts'

const RETRY_SECONDS = 60

/** A mail as the mail server hands it over: read, without its files. */
const mail = z.strictObject({
  /** Its Message-ID: the same however often it is handed over. */
  message_id: z.string().min(1).max(998),
  from: z.string().min(3).max(320),
  subject: z.string().max(2_000).default(''),
  text: z.string().max(200_000).default(''),
  /** How many files came with it. */
  files: z.int().min(0).max(1_000).default(0),
  /** A machine wrote it: `Auto-Submitted`, `Precedence` or an empty return path said so. */
  automatic: z.boolean().default(false),
  /** What the sender reads, where the mail says it. */
  language: z.enum(['en', 'zh-CN']).default('en'),
})

/**
 * Where our mail server hands over what is written to support (S87): verified over the bytes, then read. 2xx only after
 * the commit.
 */
export default defineRoute({
  method: 'post',
  path: '/mail/in',
  audience: 'machines',
  body: 'raw',
  async run(call) {
    const { deps, requestId } = call
    const { message_id: id, language: locale, ...rest } = read(call)
    const fate = await deps.core.receiveMail({ id, locale, ...rest }).catch((error: unknown) => {
      deps.log.error({ event: 'mail_not_kept', requestId, err: error }, 'a mail to support could not be kept')
      throw new Refused('unavailable', { retryAfterSeconds: RETRY_SECONDS })
    })
    return fate.ok
      ? json(200, { outcome: fate.value, request_id: requestId })
      : problem(fate.failure.code, { requestId, deps })
  },
})

function read({ deps, requestId, header, body }: Call<'raw'>): z.output<typeof mail> {
  if (!deps.mailIn) throw new Refused('route_not_found')
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header)
  const verdict = checkSignature({ id, timestamp, signature, body }, deps.mailIn.secrets, deps.now())
  if (!verdict.ok) {
    const fields = { event: 'mail_signature_invalid', requestId, reason: verdict.reason }
    deps.log.warn(fields, 'a mail was not signed as it should be')
    throw new Refused('signature_invalid')
  }
  const found = mail.safeParse(parsed(body))
  if (!found.success) throw new Refused('malformed', { param: found.error.issues[0]?.path.join('.') ?? '' })
  return found.data
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseStrictJson(body)
  } catch (error) {
    throw error instanceof MalformedJson ? new Refused('malformed') : error
  }
}
