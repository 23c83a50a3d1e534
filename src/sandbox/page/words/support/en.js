/** The support group, and mails to support. */
export default {
  supportIntro:
    'The group of those who answer. What somebody writes to support on their phone gets a topic here; what is written in it goes to them.',
  supportNone: 'There is no group for support: only a fresh sandbox makes one.',
  topicAll: 'All topics',
  topicGeneral: 'General',
  topicClosed: 'closed',
  topicClose: 'Close topic',
  topicReopen: 'Reopen topic',
  topicHint: 'Answer; // begins a note',
  topic_created: '{name} opened the topic',
  topic_closed: '{name} closed the topic',
  topic_reopened: '{name} reopened the topic',
  mailWrite: 'Write to support',
  mailFrom: 'From',
  mailSubject: 'Subject (optional)',
  mailSend: 'Send to support',
  mail_taken: 'It is in their ticket; the answer comes to their chat and to this address.',
  mail_answered: 'Nobody has an account with this address: a mail says where to write.',
  mail_ignored: 'Nothing came of it: a machine wrote it, or it was one too many.',
  mail_repeated: 'It had arrived before.',
}
