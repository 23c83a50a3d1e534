support-ask =
    <b>联系客服</b>
    请用一条消息说明遇到的问题，也可以发送截图并附上说明。涉及交易的，请附上单号（在 /history 中点击该笔交易查看）。
    我们会在 24 小时内在此回复。文字和截图中都请不要出现密码或银行卡号。
support-ask-about =
    <b>联系客服</b>
    请用一条消息说明遇到的问题，也可以发送截图并附上说明。客服能看到是哪一笔交易，无需另附单号。
    我们会在 24 小时内在此回复。文字和截图中都请不要出现密码或银行卡号。
support-about = 相关：<code>{ $about }</code>
support-about-transaction = 相关：<code>{ $reference }</code> · { $kind } · { $amount } · { $state } · { $at }
support-state-done = 已完成
support-kind-sent = 转账支出
support-kind-received = 转账收入
support-kind-paid = 向商户付款
support-kind-sold = 店铺收款
support-kind-refund = 退款收入
support-kind-refunded = 店铺退款
support-kind-topup = 充值
support-kind-exchange = 兑换
support-kind-withdrawal = 提现
support-awaits = 您的问题描述或截图
support-name = 客服
support-open =
    <b>客服工单 { $number } 号</b>
    ⏳ 最迟 { $due } 前在此回复您。
support-answered =
    <b>客服工单 { $number } 号</b>
    ✅ 已回复。如仍有疑问，可继续补充。
support-live =
    <b>客服工单 { $number } 号</b>
    OKPay 客服 { $name } 正在为您服务，直接在此发送消息即可。
support-locked = 🔒 聊天已锁定，暂不显示此前的对话内容。输入支付密码解锁后即可查看。
support-add = 接下来发送的文字或图片会补充到该工单。
support-written =
    ✅ <b>客服工单 { $number } 号</b>
    客服已收到您的消息，最迟 { $due } 前在此回复。
support-written-live =
    ✅ <b>客服工单 { $number } 号</b>
    { $name } 已收到您的消息，可继续直接发送。
support-from-you = <b>您</b> { $at }
support-from-you-mail = <b>您</b>（邮件） { $at }
support-from-support = <b>{ $name }</b> { $at }
support-sent-picture = 🖼 图片
support-sent-document = 📄 PDF 文件
support-more-button = 补充说明
support-end-button = 已解决，关闭工单
support-closed = <b>客服工单 { $number } 号已关闭</b>
support-rate-ask = 请为本次服务打分，五星为最满意。
support-rated = 您的评分：{ $stars }，感谢反馈。
support-reopen-until = 问题还没解决？{ $until } 前可以重新打开该工单。
support-reopen-week = 问题还没解决？一周内可以重新打开该工单。
support-reopen-button = 未解决，重新打开
support-reopen-number-button = 重新打开 { $number } 号工单
