import type { ChatRef, Core, Result, TicketView } from '#core'
import type { CannedAnswer } from './answers.ts'

/** What was written in a topic, and for which ticket. */
export type Said = { core: Core; actor: ChatRef; number: number; args: string }

/** What became of it: a sign on the message, or words. */
export type Became = Result<TicketView> | { words: string; args?: Record<string, string> }

type Act = (said: Said, answers: ReadonlyMap<string, CannedAnswer>) => Promise<Became>

const ACTS: Readonly<Record<string, Act>> = {
  close: ({ core, actor, number }) => core.closeTicket({ actor, number }),
  reopen: ({ core, actor, number }) => core.reopenTicket({ actor, number }),
  take: ({ core, actor, number }) => core.takeTicket({ actor, number }),
  note: ({ core, actor, number, args }) => core.noteTicket({ actor, number, text: args, inTopic: true }),
  async assign({ core, actor, number, args }) {
    const assigned = await core.assignTicket({ actor, number, to: args })
    const isNobody = !assigned.ok && assigned.failure.code === 'customer_not_found'
    return isNobody ? { words: 'topic-assign-nobody', args: { asked: args.trim() } } : assigned
  },
  answers: async (_said, answers) => ({ words: 'topic-answers', args: { names: [...answers.keys()].join(', ') } }),
  async a({ core, actor, number, args }, answers) {
    const answer = answers.get(args.trim().toLowerCase())
    if (!answer) return { words: 'topic-answers', args: { names: [...answers.keys()].join(', ') } }
    const ticket = await core.readTicket({ actor, number })
    if (!ticket.ok) return ticket
    // Not written in the topic: there its words are to be read, too.
    return core.answerTicket({ actor, number, text: answer[ticket.value.customer.locale] })
  },
}

/** The commands of a topic, by name: a map, for whoever types it may type the name of what every object has. */
export const TOPIC_ACTS: ReadonlyMap<string, Act> = new Map(Object.entries(ACTS))
