/** What a scanner for malicious files says; silence and trouble are `no_answer`, never "clean". */
export type Scan = 'clean' | 'infected' | 'no_answer'

/** Looks for known malicious content. Answers within seconds, and never throws. */
export type Scanner = { scan(file: Uint8Array): Promise<Scan> }
