import { randomUUID } from 'node:crypto'
import { signCallback } from '../rail/signature.ts'
import { ActError } from '../telegram/world/core.ts'

export type Letter = { from: string; subject: string; text: string }

/** Brings a mail to support, as the mail server of whoever runs OKPay does; resolves with what came of it. */
export type Postbox = (letter: Letter) => Promise<string>

type Opening = { secret: string; now: () => Date; home: () => string | undefined }

export function openPostbox({ secret, now, home }: Opening): Postbox {
  return async (letter) => {
    const id = randomUUID()
    const body = JSON.stringify({ message_id: `<${id}@mail.example>`, ...letter })
    const headers = { 'content-type': 'application/json', ...signCallback(secret, id, now(), body) }
    const response = await fetch(`${home() ?? ''}/mail/in`, { method: 'POST', headers, body, redirect: 'error' })
    const answer = (await response.json()) as { outcome?: string; title?: string }
    if (answer.outcome === undefined) throw new ActError('refused', answer.title ?? `${response.status}`)
    return answer.outcome
  }
}
