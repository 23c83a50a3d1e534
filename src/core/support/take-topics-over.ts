import type { UseCase } from '../kit/use-case.ts'

/** A ticket's topic in whatever group it was made, to be deleted there with all that was said in it. */
export type TopicOver = { id: string; chatId: bigint; topicId: bigint }

const AT_ONCE = 50

/**
 * The topics of whoever left, and of who never had an account, once what they wrote has been erased here: the copies in
 * the operators' group have no longer a time than the words themselves. In no order, so that some that cannot be deleted
 * never keep others from it.
 */
export const takeTopicsOver: UseCase<{ botId: bigint }, TopicOver[]> = ({ tx }, { botId }) =>
  tx.$queryRaw<TopicOver[]>`
    select t.id, t.topic_chat as "chatId", t.topic_id as "topicId"
    from ticket t
    where t.bot_id = ${botId} and t.topic_chat is not null and t.topic_id is not null
      and (exists (select from closing c where c.owner_id = t.user_id and c.erased_at is not null)
        or (t.user_id is null and not exists (select from ticket_message m where m.ticket_id = t.id)))
    order by random() limit ${AT_ONCE}`
