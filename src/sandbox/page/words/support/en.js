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
}
