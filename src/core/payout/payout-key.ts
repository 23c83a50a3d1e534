/** What a provider knows a withdrawal's order by; the same for ever, so that whoever says it again orders nothing new. */
export const payoutKey = (id: string): string => `po_${id}_1`
