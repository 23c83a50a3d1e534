/** The support group, and mails to support. */
export default {
  supportIntro: '客服人员的群。有人在手机上联系客服，这里就多一个话题；在话题里写的，对方会收到。',
  supportNone: '还没有客服群：全新的沙盒才会自带。',
  topicAll: '全部话题',
  topicGeneral: '综合',
  topicClosed: '已关闭',
  topicClose: '关闭话题',
  topicReopen: '重新打开话题',
  topicHint: '直接回复；// 开头是内部备注',
  topic_created: '{name} 创建了话题',
  topic_closed: '{name} 关闭了话题',
  topic_reopened: '{name} 重新打开了话题',
}
