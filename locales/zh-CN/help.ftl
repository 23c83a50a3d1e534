help-chat-title = <b>功能一览</b>
help-example = 一句话转账：<code>/send 25 @anna 午饭</code>；一句话收款：<code>/link 12.50 两杯卡布奇诺</code>。收款链接或二维码照片可以随时发来。
help-safety = OKPay 工作人员绝不会索要您的登录密码、支付密码或验证码。凡是索要的都是骗子。动态验证码只在我主动请您输入时发给我。您可在 /security 设置防伪短语以辨别消息真假，也可修改登录密码、更换邮箱。
help-support-button = 联系客服
help-page-button = 网页帮助
help-search-hint = 想找什么？发送 <code>/help</code> 加关键词，例如 <code>/help 限额</code>，或选择主题。
help-all-button = 全部主题
help-did-it = 这个回答有帮助吗？
help-yes-button = 有帮助
help-no-button = 没有
help-helped = 谢谢您的反馈。
help-not-helped =
    <b>那就请客服来看看。</b>
    客服会看到您读过的是哪一条。
help-not-helped-near =
    <b>那就请客服来看看。</b>
    客服会看到您读过的是哪一条。也可以看看：
help-found = 与“{ $query }”相关的回答：
help-found-none =
    <b>没有找到与“{ $query }”相关的回答。</b>
    请换一个词，例如提示中的代码，或选择主题，也可以联系客服。
