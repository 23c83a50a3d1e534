/** What is for the other agents and not for the customer: `// like this`, or `/note like this`. */
export const NOTE = /^(?:\/\/|\/note(?:@\w+)?\s)\s*(?<words>\S.*)$/is
