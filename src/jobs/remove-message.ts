import type { Job } from './job.ts'

/** Takes a message of ours away whose time is over. `id` is its bot, chat and number; one that is gone already is fine. */
export default {
  name: 'remove-message',
  async run({ removeMessage }, { id = '' }) {
    const [, telegramId = '', messageId = ''] = id.split(':')
    await removeMessage(Number(telegramId), Number(messageId))
  },
} satisfies Job
