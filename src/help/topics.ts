/** What one can ask about, in the order it is offered; each is a folder of `locales/<language>/help`. */
export const TOPICS = ['start', 'topup', 'pay', 'withdraw', 'safety', 'shops', 'account', 'support'] as const
export type Topic = (typeof TOPICS)[number]

/** The topic of that name, if there is one. */
export const topicOf = (name: string | undefined): Topic | undefined => TOPICS.find((topic) => topic === name)
