support-ask =
    <b>联系客服</b>
    请用一条消息说明遇到的问题。涉及交易的，请附上单号（在 /history 中点击该笔交易查看）。
    我们会在 24 小时内在此回复。请勿发送密码或银行卡号。
support-about = 相关：<code>{ $about }</code>
support-awaits = 您用文字描述问题
support-no-photos = 客服目前只能查看文字，请描述图片内容。
support-open =
    <b>客服工单 { $number } 号</b>
    ⏳ 最迟 { $due } 前在此回复您。
support-answered =
    <b>客服工单 { $number } 号</b>
    ✅ 已回复。如仍有疑问，可继续补充。
support-add = 接下来发送的内容会补充到该工单。
support-written =
    ✅ <b>客服工单 { $number } 号</b>
    客服已收到您的消息，最迟 { $due } 前在此回复。
support-from-you = <b>您</b> { $at }
support-from-support = <b>客服</b> { $at }
support-more-button = 补充说明
