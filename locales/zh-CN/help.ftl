help-chat-title = <b>功能一览</b>
help-example = 一句话转账：<code>/send 25 @anna 午饭</code>；一句话收款：<code>/link 12.50 两杯卡布奇诺</code>。收款链接或二维码照片可以随时发来。
help-safety = OKPay 工作人员绝不会索要您的登录密码、支付密码或验证码。凡是索要的都是骗子。动态验证码只在我主动请您输入时发给我。您可在 /security 设置防伪短语以辨别消息真假，也可修改登录密码、更换邮箱。
help-support-button = 联系客服
help-page-button = 网页帮助
