/** The operators' group: a topic for each ticket. `trouble`: no topic can be opened there now. */
export type DeskView = { chatId: bigint; trouble: string | null }
