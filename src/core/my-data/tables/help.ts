import type { ToldTable } from '../table.ts'

/** What they asked support, what was answered, and what they said of the help. */
export const HELP: readonly ToldTable[] = [
  {
    name: 'ticket',
    whose: 't.user_id = $1::uuid',
    told: 'id number user_id bot_id telegram_id about state created_at due_at by_mail agent_name live_until closed_at rating',
    untold: { others: 'agent_bot_id agent_telegram_id topic_chat topic_id topic_open' },
    leaving: 'kept',
  },
  {
    name: 'ticket_message',
    // Staff's notes among themselves are none of the conversation.
    whose: `t.author <> 'note' and t.ticket_id in (select k.id from ticket k where k.user_id = $1::uuid)`,
    told: 'id ticket_id author by_name via media created_at',
    opened: { text: { key: 't.data_key' } },
    untold: { secret: 'data_key', others: 'seq relayed_at' },
    file: { column: 'content', media: 't.media', sealed: { key: 't.data_key' } },
    leaving: 'later',
  },
  {
    name: 'help_rating',
    whose:
      'exists (select from chat c where c.user_id = $1::uuid and (c.bot_id, c.telegram_id) = (t.bot_id, t.telegram_id))',
    order: { by: `t.bot_id || ' ' || t.telegram_id || ' ' || t.article`, type: 'text' },
    told: 'bot_id telegram_id article helped at',
    leaving: 'gone',
  },
]
