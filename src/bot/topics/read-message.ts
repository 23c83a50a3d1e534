import { FILE_BYTES_MAX } from '#core'
import { actorOf, type BotContext, isPlainMessage } from '../frame/context.ts'
import { readInput } from '../frame/inputs.ts'
import type { House } from '../frame/turn.ts'
import { NOTE } from '../support/note-words.ts'
import type { CannedAnswer } from './answers.ts'
import { type Became, TOPIC_ACTS } from './topic-acts.ts'

const COMMAND = /^\/(?<name>\w{1,32})(?:@\w+)?(?:\s+(?<args>.*))?$/s

/** What a message in a ticket's topic does: a command, a note, or an answer to the customer. Null: nothing. */
export function readTopicMessage({ deps, botId, download }: House, answers: ReadonlyMap<string, CannedAnswer>) {
  const { core } = deps

  return async (ctx: BotContext, number: number): Promise<Became | null> => {
    const { message } = ctx
    if (!message) return null
    const actor = actorOf(ctx, botId)
    if (message.forum_topic_closed) return core.closeTicket({ actor, number })
    if (message.forum_topic_reopened) return core.reopenTicket({ actor, number })
    // TG-06: what somebody else wrote neither commands nor answers, nor stands there as a note of who passed it on.
    return isPlainMessage(ctx) ? written(ctx, number, message.text ?? '') : { words: 'topic-forwarded' }
  }

  async function written(ctx: BotContext, number: number, text: string): Promise<Became | null> {
    const actor = actorOf(ctx, botId)
    const note = NOTE.exec(text)?.groups?.['words']
    if (note !== undefined) return core.noteTicket({ actor, number, text: note, inTopic: true })
    const { name, args = '' } = COMMAND.exec(text)?.groups ?? {}
    if (name === undefined) return answer(ctx, number)
    const act = TOPIC_ACTS.get(name.toLowerCase())
    return act ? act({ core, actor, number, args: args.trim() }, answers) : { words: 'topic-usage' }
  }

  async function answer(ctx: BotContext, number: number): Promise<Became | null> {
    const actor = actorOf(ctx, botId)
    const input = ctx.message ? readInput(ctx.message) : null
    if (input?.kind === 'text') return core.answerTicket({ actor, number, text: input.text, inTopic: true })
    if (input?.kind !== 'photo' && input?.kind !== 'file') return null
    const isLarge = input.kind === 'file' && input.bytes > FILE_BYTES_MAX
    const file = isLarge ? 'too_large' : await download(input.fileId)
    if (file === 'too_large') return { ok: false, failure: { code: 'file_refused', reason: 'size' } }
    return core.answerWithFile({ actor, number, text: input.caption ?? '', file, inTopic: true })
  }
}
