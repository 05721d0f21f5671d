<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AirLegend</name>
    <message>
        <source>Air quality index · %1</source>
        <translation>空气质量指数 · %1</translation>
    </message>
    <message>
        <source>No station has reported its air quality index here.</source>
        <translation>本区域暂无站点上报空气质量指数。</translation>
    </message>
    <message>
        <source>over 300</source>
        <translation>300 以上</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>stations · %1</source>
        <translation>站点数 · %1</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source> · %1 people</source>
        <translation> · %1 人</translation>
    </message>
    <message>
        <source>made for this, nearest</source>
        <translation>专业对口，就近</translation>
    </message>
    <message>
        <source>nearest available</source>
        <translation>就近可用</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>No incident chosen</source>
        <translation>未选事件</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>时限余 %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Choose an incident in the list or on the map.</source>
        <translation>请在列表或地图上选一起事件。</translation>
    </message>
</context>
<context>
    <name>ConfirmForm</name>
    <message>
        <source>Name of the second person</source>
        <translation>第二人姓名</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>第二人口令</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在询问服务器……</translation>
    </message>
    <message>
        <source>Confirm and send</source>
        <translation>确认并发送</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>CoreIndicatorsPanel</name>
    <message>
        <source>Targets of %1</source>
        <translation>%1 年目标</translation>
    </message>
    <message>
        <source>The core indicators appear here once their source has published them.</source>
        <translation>数源单位发布核心指标后显示在此。</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>%1 points short</source>
        <translation>差 %1 个百分点</translation>
    </message>
</context>
<context>
    <name>DensityLayer</name>
    <message>
        <source>Units</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>Measured by stations</source>
        <translation>站点测值</translation>
    </message>
    <message>
        <source>Incidents reported in the last %1 h</source>
        <translation>近 %1 小时上报事件</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>在办事件</translation>
    </message>
    <message>
        <source>per %1 km²</source>
        <translation>个/%1 km²</translation>
    </message>
    <message>
        <source>sum per %1 km²</source>
        <translation>合计/%1 km²</translation>
    </message>
    <message>
        <source>incidents per %1 km²</source>
        <translation>件/%1 km²</translation>
    </message>
</context>
<context>
    <name>DensityLegend</name>
    <message>
        <source>each spread over %1 around it</source>
        <translation>每点平摊到周围 %1</translation>
    </message>
</context>
<context>
    <name>DispatchFlowsLayer</name>
    <message>
        <source>%1 more within their own county</source>
        <translation>另有 %1 单在本县内</translation>
    </message>
    <message>
        <source>orders under way from county to county</source>
        <translation>跨县在途派遣</translation>
    </message>
</context>
<context>
    <name>DispatchPanel</name>
    <message>
        <source>units by estimated arrival</source>
        <translation>按预计到场时间</translation>
    </message>
    <message>
        <source>Choose an incident: the units nearest to it are recommended here.</source>
        <translation>选一起事件，这里推荐就近力量。</translation>
    </message>
    <message>
        <source>Checked, closed</source>
        <translation>核查无误，结案</translation>
    </message>
    <message>
        <source>No unit with a known position is available.</source>
        <translation>没有位置已知的可用力量。</translation>
    </message>
    <message numerus="yes">
        <source>Confirm: send %n unit(s)</source>
        <translation>
            <numerusform>确认派遣 %n 支力量</numerusform>
        </translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Waiting to be delivered: %1</source>
        <translation>待送达 %1</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>%1 may look here and give no orders.</source>
        <translation>%1 在此只可查看，不可下达指令。</translation>
    </message>
</context>
<context>
    <name>DrawingCard</name>
    <message>
        <source>Drawings %1</source>
        <translation>标绘 %1</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>标绘</translation>
    </message>
    <message>
        <source>Change the drawing</source>
        <translation>修改标绘</translation>
    </message>
    <message>
        <source>Remove for everybody?</source>
        <translation>对所有席位撤除？</translation>
    </message>
    <message>
        <source>Draw for everybody in %1</source>
        <translation>在%1标绘，各席位可见</translation>
    </message>
    <message>
        <source>Click, or Space at the cross-hair, sets the place.</source>
        <translation>点击，或按空格在十字线处设定位置。</translation>
    </message>
    <message>
        <source>Click, or Space at the cross-hair, sets the centre.</source>
        <translation>点击，或按空格在十字线处设定圆心。</translation>
    </message>
    <message>
        <source>A second point sets the radius; + and − give round ones.</source>
        <translation>再设一点定半径；+ − 取整数半径。</translation>
    </message>
    <message>
        <source>Click, or Space at the cross-hair, sets a corner.</source>
        <translation>点击，或按空格在十字线处设拐点。</translation>
    </message>
    <message>
        <source>Click, or Space at the cross-hair, sets a point.</source>
        <translation>点击，或按空格在十字线处设点。</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>换形状</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>撤除</translation>
    </message>
</context>
<context>
    <name>DrawingList</name>
    <message>
        <source>exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>至撤除</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>撤除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What stands · Enter flies there</source>
        <translation>现有标绘 · Enter 定位</translation>
    </message>
</context>
<context>
    <name>DrawingName</name>
    <message>
        <source>exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>围栏</translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>DrawingNaming</name>
    <message>
        <source>Name, at most 40 letters</source>
        <translation>名称，最多 40 字</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>until it is removed</source>
        <translation>至撤除为止</translation>
    </message>
    <message numerus="yes">
        <source>for %n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell when units</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>come in</source>
        <translation>进入时提醒</translation>
    </message>
    <message>
        <source>go out</source>
        <translation>离开时提醒</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>改点位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DrawingPlacing</name>
    <message>
        <source>radius %1</source>
        <translation>半径 %1</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>This panel cannot be shown</source>
        <translation>此面板无法显示</translation>
    </message>
    <message>
        <source>Correct the scene file and start again; the other panels are not affected.</source>
        <translation>请改正场景文件后重新启动；其他面板不受影响。</translation>
    </message>
</context>
<context>
    <name>ErrorCirclesLayer</name>
    <message>
        <source>where a unit surely is, true to scale</source>
        <translation>力量定位误差范围（按比例）</translation>
    </message>
</context>
<context>
    <name>FenceNotices</name>
    <message>
        <source>between %1 and %2</source>
        <translation>%1 至 %2 之间</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>On the map · %1</source>
        <translation>地图上 · %1</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>Space on or off · O only this · ⇧X all · Ctrl+Z back · Esc</source>
        <translation>空格 显隐 · O 只看此项 · ⇧X 全部 · Ctrl+Z 撤销 · Esc</translation>
    </message>
</context>
<context>
    <name>FinderBox</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to a region, a code, a place, an incident, a unit or a station</source>
        <translation>前往区划、编码、坐标、事件、力量或站点</translation>
    </message>
</context>
<context>
    <name>FootprintReader</name>
    <message>
        <source>the file has %1 MB; at most %2 MB are read. Cut it to the district.</source>
        <translation>文件 %1 MB，最多可读 %2 MB。请裁剪到片区范围。</translation>
    </message>
    <message>
        <source>not JSON (byte %1: %2)</source>
        <translation>不是 JSON（第 %1 字节：%2）</translation>
    </message>
    <message>
        <source>not GeoJSON: its &quot;type&quot; must be &quot;FeatureCollection&quot;</source>
        <translation>不是 GeoJSON：“type”须为“FeatureCollection”</translation>
    </message>
    <message>
        <source>its crs &quot;%1&quot; is not known; WGS84, CGCS2000, GCJ-02 and BD-09 in degrees are</source>
        <translation>坐标系“%1”无法识别；可用以度为单位的 WGS84、CGCS2000、GCJ-02、BD-09</translation>
    </message>
    <message>
        <source>%1 features; at most %2 are drawn. Cut it to the district.</source>
        <translation>有 %1 个要素，最多可绘 %2 个。请裁剪到片区范围。</translation>
    </message>
    <message>
        <source>it has no building</source>
        <translation>没有建筑</translation>
    </message>
    <message>
        <source>no building could be used. %1</source>
        <translation>没有可用的建筑。%1</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>第 %1 个要素</translation>
    </message>
    <message>
        <source>feature %1 (%2)</source>
        <translation>第 %1 个要素（%2）</translation>
    </message>
    <message>
        <source>its geometry is &quot;%1&quot;; a footprint is a Polygon or a MultiPolygon</source>
        <translation>几何类型是“%1”；建筑轮廓须为 Polygon 或 MultiPolygon</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>a ring has %1 corners; at most %2</source>
        <translation>一个环有 %1 个角点，最多 %2 个</translation>
    </message>
    <message>
        <source>a corner is not a longitude and a latitude in degrees</source>
        <translation>有角点不是以度为单位的经纬度</translation>
    </message>
    <message>
        <source>a ring has fewer than three corners</source>
        <translation>一个环不足三个角点</translation>
    </message>
    <message>
        <source>a ring is not closed: its last corner must be its first</source>
        <translation>环未闭合：末点须与首点相同</translation>
    </message>
    <message>
        <source>it is %1 km across; a district is at most %2 km. Cut it.</source>
        <translation>范围达 %1 km，片区最大 %2 km。请裁剪。</translation>
    </message>
    <message>
        <source>its outline crosses itself</source>
        <translation>轮廓自相交</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>没有面积</translation>
    </message>
    <message>
        <source>its height of %1 m is not one of a building; %2 m are drawn</source>
        <translation>高度 %1 m 不合理，按 %2 m 绘制</translation>
    </message>
</context>
<context>
    <name>GapLedgerPanel</name>
    <message>
        <source>up to %1 messages missing</source>
        <translation>至多缺 %1 条</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>无缺失</translation>
    </message>
    <message>
        <source>No outage since this station was started.</source>
        <translation>本机启动以来没有中断。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>序号 %1</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>EXERCISE</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message>
        <source>Nothing measured yet.</source>
        <translation>还没有测得数值。</translation>
    </message>
    <message>
        <source>Broker to picture</source>
        <translation>从消息到画面</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>99 of 100; half within %1 ms</source>
        <translation>百分之九十九；半数在 %1 毫秒内</translation>
    </message>
    <message>
        <source>Drawing a frame</source>
        <translation>绘制一帧</translation>
    </message>
    <message>
        <source>slowest %1 ms</source>
        <translation>最慢 %1 毫秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>常驻</translation>
    </message>
    <message>
        <source>Broker there and back</source>
        <translation>与消息服务往返</translation>
    </message>
    <message>
        <source>last ping</source>
        <translation>最近一次探测</translation>
    </message>
    <message>
        <source>Waiting for the screen</source>
        <translation>等待上屏</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>条</translation>
    </message>
    <message>
        <source>at most, %1 MB</source>
        <translation>最多时，%1 MB</translation>
    </message>
    <message>
        <source>States drawn</source>
        <translation>状态绘制比例</translation>
    </message>
    <message>
        <source>%1 gave way to newer ones</source>
        <translation>%1 条被更新值取代</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>暂未收下</translation>
    </message>
    <message>
        <source>states</source>
        <translation>项状态</translation>
    </message>
    <message>
        <source>fetched again when there is room</source>
        <translation>有空位时重新取回</translation>
    </message>
    <message>
        <source>Came twice</source>
        <translation>重复到达</translation>
    </message>
    <message>
        <source>applied once</source>
        <translation>只生效一次</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>no longer at the broker</source>
        <translation>消息服务已不再保存</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重连</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>启动以来</translation>
    </message>
    <message>
        <source>Orders waiting</source>
        <translation>待送达指令</translation>
    </message>
    <message>
        <source>not yet at the broker</source>
        <translation>尚未送达消息服务</translation>
    </message>
    <message>
        <source>Broker to picture, 99 of 100</source>
        <translation>从消息到画面（百分之九十九）</translation>
    </message>
    <message>
        <source>measured every 2 s · trends over 2 h at most</source>
        <translation>每 2 秒测一次 · 曲线至多 2 小时</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>choose an incident</source>
        <translation>选事件</translation>
    </message>
    <message>
        <source>move in the list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>choose or let go a recommended unit</source>
        <translation>选中或放弃推荐力量</translation>
    </message>
    <message>
        <source>dispatch; once more to confirm</source>
        <translation>派遣；再按一次确认</translation>
    </message>
    <message>
        <source>acknowledge the incident</source>
        <translation>确认事件</translation>
    </message>
    <message>
        <source>urge / supervise / close an order</source>
        <translation>催办 / 督办 / 结案</translation>
    </message>
    <message>
        <source>keyboard to the map / to the list</source>
        <translation>键盘移到地图 / 列表</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上</translation>
    </message>
    <message>
        <source>arrows move, + − zoom, Enter goes down, Backspace goes up</source>
        <translation>方向键平移，+ − 缩放，回车下钻，退格返回上级</translation>
    </message>
    <message>
        <source>one region up</source>
        <translation>返回上一级区划</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>take back: the confirmation, the choice, this page</source>
        <translation>取消：确认、选择、本页</translation>
    </message>
    <message>
        <source>switch the mode; takes two persons</source>
        <translation>平急转换，须两人确认</translation>
    </message>
    <message>
        <source>start or end a response; takes two persons</source>
        <translation>启动或终止响应，须两人确认</translation>
    </message>
    <message>
        <source>lock / change of shift / log out</source>
        <translation>锁定 / 交接班 / 退出</translation>
    </message>
    <message>
        <source>show what is masked for a minute; it goes on record</source>
        <translation>显示脱敏内容一分钟，并留痕</translation>
    </message>
    <message>
        <source>issue or lift a warning; takes two persons</source>
        <translation>发布或解除预警，需两人确认</translation>
    </message>
    <message>
        <source>keyboard to the twin</source>
        <translation>键盘切到孪生</translation>
    </message>
    <message>
        <source>On the twin</source>
        <translation>在孪生上</translation>
    </message>
    <message>
        <source>arrows move, + − zoom, Q E turn, PgUp PgDn tilt, Home</source>
        <translation>方向键移动，+ − 缩放，Q E 旋转，PgUp PgDn 俯仰，Home 复位</translation>
    </message>
    <message>
        <source>B building in the middle, N next symbol, F flat map</source>
        <translation>B 选中央建筑，N 下一个标记，F 平面地图</translation>
    </message>
    <message>
        <source>go to a region, a code, a place, an incident, a unit or a station</source>
        <translation>前往区划、编码、坐标、事件、力量或站点</translation>
    </message>
    <message>
        <source>step through what is on the map, from its middle outwards</source>
        <translation>由中心向外逐个选地图上的对象</translation>
    </message>
    <message>
        <source>follow what is chosen on the map</source>
        <translation>跟踪地图上选定的对象</translation>
    </message>
    <message>
        <source>filter the map / show all and back</source>
        <translation>筛选地图 / 全部显示与恢复</translation>
    </message>
    <message>
        <source>views of the map that were kept · go to one</source>
        <translation>收藏的视图 · 直接前往</translation>
    </message>
    <message>
        <source>the mark before or after, on the map; Enter opens it</source>
        <translation>地图上前后换标记，Enter 展开</translation>
    </message>
    <message>
        <source>inset map: the whole / what is chosen</source>
        <translation>小图：全貌 / 选定对象</translation>
    </message>
    <message>
        <source>tools on the map: R O L select, D A measure, I around the incident</source>
        <translation>地图工具:R O L 选取,D A 量算,I 事件周边</translation>
    </message>
    <message>
        <source>With a tool</source>
        <translation>使用工具时</translation>
    </message>
    <message>
        <source>arrows move, Space sets, Enter ends, + − radius, Esc leaves</source>
        <translation>方向键移动,空格取点,回车结束,+ − 半径,Esc 退出</translation>
    </message>
    <message>
        <source>draw on the map: purpose, points, name; Enter sends, Ctrl+Z takes back</source>
        <translation>在地图上标绘：用途、点位、名称；Enter 发送，Ctrl+Z 撤回</translation>
    </message>
</context>
<context>
    <name>IncidentRow</name>
    <message>
        <source>replayed, from %1</source>
        <translation>回放，来自 %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>open %1</source>
        <translation>未办结 %1</translation>
    </message>
    <message>
        <source>No open incident in %1.</source>
        <translation>%1没有未办结事件。</translation>
    </message>
    <message>
        <source>Incidents appear here when the link is up.</source>
        <translation>链路恢复后显示事件。</translation>
    </message>
</context>
<context>
    <name>LanesPanel</name>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>The scene file names no figures for this panel.</source>
        <translation>场景文件没有为此面板列出指标。</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>尚未上报</translation>
    </message>
    <message>
        <source>on yesterday</source>
        <translation>较昨日</translation>
    </message>
    <message>
        <source>on the usual</source>
        <translation>较同期</translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>Not live: the last known state is shown.</source>
        <translation>非实时：显示最后已知状态。</translation>
    </message>
</context>
<context>
    <name>LinkChip</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>delay %1 s</source>
        <translation>延迟 %1 s</translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>缺口 %1</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在补齐</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>链路中断</translation>
    </message>
    <message>
        <source>not heard: %1</source>
        <translation>收不到：%1</translation>
    </message>
    <message>
        <source>not heard: %1 and %2 more</source>
        <translation>收不到：%1 等，另有 %2 处</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>Locked since %1: %2</source>
        <translation>自 %1 起锁定：%2</translation>
    </message>
    <message>
        <source>Five wrong passwords: logging in is locked for another %1.</source>
        <translation>口令连错五次：登录已锁定，还剩 %1。</translation>
    </message>
    <message>
        <source>Events and alarms go on; nothing can be done until %1 or the next person is here.</source>
        <translation>事件与告警照常显示；在%1或接班人登录之前不能操作。</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在询问服务器……</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换人</translation>
    </message>
</context>
<context>
    <name>LoginScreen</name>
    <message>
        <source>Change of shift</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>%1 stays logged in until the next person is; the screen goes on.</source>
        <translation>接班人登录之前%1保持在岗，画面不中断。</translation>
    </message>
    <message>
        <source>The server decides what you see and may do. What you do here is on record.</source>
        <translation>能看什么、做什么由服务器决定。在此的操作均会留痕。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Five wrong passwords: logging in is locked for another %1.</source>
        <translation>口令连错五次：登录已锁定，还剩 %1。</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在询问服务器……</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Yiping</source>
        <translation>一屏</translation>
    </message>
    <message>
        <source>There is no scene &apos;%1&apos;; there are: %2.</source>
        <translation>没有场景“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>No key came on the standard input; its first line must be the key.</source>
        <translation>标准输入中没有密钥；其第一行必须是密钥。</translation>
    </message>
    <message>
        <source>The key for the Tianditu map is in the keychain.</source>
        <translation>天地图密钥已存入密钥环。</translation>
    </message>
</context>
<context>
    <name>MapChips</name>
    <message>
        <source>Filter: %1</source>
        <translation>已筛选：%1</translation>
    </message>
</context>
<context>
    <name>MapFile</name>
    <message>
        <source>a geometry of type &quot;%1&quot; is not drawn; left out.</source>
        <translation>不绘制 &quot;%1&quot; 类型的几何图形，已略去。</translation>
    </message>
    <message>
        <source>it is empty: it has no features.</source>
        <translation>文件为空：没有要素。</translation>
    </message>
    <message>
        <source>its coordinate system &quot;%1&quot; is not read; export it in CGCS2000 (EPSG:4490) or WGS84.</source>
        <translation>不支持坐标系 &quot;%1&quot;，请按 CGCS2000（EPSG:4490）或 WGS84 导出。</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>第 %1 个要素</translation>
    </message>
    <message>
        <source>%1: it names another coordinate system than the configuration; the configuration&apos;s is used.</source>
        <translation>%1：文件所写坐标系与配置不同，以配置为准。</translation>
    </message>
    <message>
        <source>a coordinate is no number; left out.</source>
        <translation>坐标不是数字，已略去。</translation>
    </message>
    <message>
        <source>%1 are metres of a projected system; left out. Export the file with longitude and latitude.</source>
        <translation>%1 是投影坐标（米），已略去；请按经纬度导出。</translation>
    </message>
    <message>
        <source>%1 is not on the globe; left out. Are longitude and latitude exchanged?</source>
        <translation>%1 不在地球上，已略去；经纬度是否颠倒？</translation>
    </message>
    <message>
        <source>%1 is outside of China: longitude and latitude look exchanged; drawn as it is.</source>
        <translation>%1 在中国境外，经纬度似颠倒；照原样绘制。</translation>
    </message>
    <message>
        <source>%1 is outside of China; drawn as it is. Is its coordinate system right?</source>
        <translation>%1 在中国境外，照原样绘制；坐标系是否正确？</translation>
    </message>
    <message>
        <source>a ring is not closed; it was closed.</source>
        <translation>边界环未闭合，已自动闭合。</translation>
    </message>
    <message>
        <source>a ring crosses itself near %1; drawn as it is.</source>
        <translation>边界环在 %1 附近自相交，照原样绘制。</translation>
    </message>
    <message>
        <source>it has no geometry; left out.</source>
        <translation>没有几何图形，已略去。</translation>
    </message>
    <message>
        <source>it is no area; left out.</source>
        <translation>不是面，已略去。</translation>
    </message>
    <message>
        <source>it has no division code of six digits (adcode, code or id); left out.</source>
        <translation>没有六位区划代码（adcode、code 或 id），已略去。</translation>
    </message>
    <message numerus="yes">
        <source>%1: and %n more of the kind.</source>
        <translation>
            <numerusform>%1：另有 %n 处类似问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing in it can be drawn.</source>
        <translation>%1：没有可绘制的内容。</translation>
    </message>
    <message>
        <source>it holds more than can be read; thin it or cut it to the region.</source>
        <translation>内容过多无法读取，请抽稀或裁剪到本区域。</translation>
    </message>
    <message>
        <source>it ends in the middle, after %1 bytes: it was cut off. Copy it again.</source>
        <translation>文件在 %1 字节处中断，不完整，请重新拷贝。</translation>
    </message>
    <message>
        <source>it is not JSON (byte %1: %2).</source>
        <translation>不是 JSON（第 %1 字节：%2）。</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>it is neither TopoJSON nor a GeoJSON FeatureCollection: its &quot;type&quot; is &quot;%1&quot;.</source>
        <translation>既非 TopoJSON 也非 GeoJSON FeatureCollection：&quot;type&quot; 为 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>only local files are read.</source>
        <translation>只读取本地文件。</translation>
    </message>
    <message>
        <source>it cannot be opened: %1.</source>
        <translation>无法打开：%1。</translation>
    </message>
    <message>
        <source>it has %1 MB and at most %2 MB are read; thin it or cut it to the region.</source>
        <translation>文件 %1 MB，最多读取 %2 MB；请抽稀或裁剪到本区域。</translation>
    </message>
    <message>
        <source>it is empty: it has no objects.</source>
        <translation>文件为空：没有 objects。</translation>
    </message>
    <message>
        <source>it names arc %1, which the file does not have; left out.</source>
        <translation>引用了文件中没有的弧段 %1，已略去。</translation>
    </message>
</context>
<context>
    <name>MapFinding</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>小图</translation>
    </message>
    <message>
        <source>Choose what to follow first: click it, or Tab.</source>
        <translation>请先选定要跟踪的对象：单击，或按 Tab。</translation>
    </message>
</context>
<context>
    <name>MapFollow</name>
    <message>
        <source>Following %1 · %2 old</source>
        <translation>跟踪 %1 · %2前</translation>
    </message>
    <message>
        <source>Following %1 · no news for %2</source>
        <translation>跟踪 %1 · 已 %2无上报</translation>
    </message>
    <message>
        <source>Cannot follow %1 any more: %2</source>
        <translation>无法继续跟踪 %1：%2</translation>
    </message>
</context>
<context>
    <name>MapInset</name>
    <message>
        <source>inset: &quot;kind&quot; is overview, view or entity, not &quot;%1&quot;</source>
        <translation>inset：&quot;kind&quot; 只能是 overview、view 或 entity，不能是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Inset map</source>
        <translation>小图</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Ⅰ extremely grave</source>
        <translation>Ⅰ 特别重大</translation>
    </message>
    <message>
        <source>Ⅱ grave</source>
        <translation>Ⅱ 重大</translation>
    </message>
    <message>
        <source>Ⅲ serious</source>
        <translation>Ⅲ 较大</translation>
    </message>
    <message>
        <source>Ⅳ ordinary</source>
        <translation>Ⅳ 一般</translation>
    </message>
    <message>
        <source>schematic borders · CGCS2000 · %1</source>
        <translation>示意边界 · CGCS2000 · %1</translation>
    </message>
    <message>
        <source>no map approval number set</source>
        <translation>审图号未配置</translation>
    </message>
    <message>
        <source>CGCS2000 · %1</source>
        <translation>CGCS2000 · %1</translation>
    </message>
</context>
<context>
    <name>MapNotes</name>
    <message numerus="yes">
        <source>▲ %1 — and %n more</source>
        <translation>
            <numerusform>▲ %1（另有 %n 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, in the log</source>
        <translation>
            <numerusform>……另有 %n 条，见日志</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>boundaries for orientation only</source>
        <translation>示意边界</translation>
    </message>
    <message>
        <source>open incidents</source>
        <translation>在办事件数</translation>
    </message>
    <message>
        <source>open incidents per 100,000 residents of %1</source>
        <translation>每十万人在办事件（%1 年常住人口）</translation>
    </message>
    <message>
        <source>open incidents per 100,000 residents</source>
        <translation>每十万人在办事件</translation>
    </message>
    <message>
        <source>open incidents per 100 km²</source>
        <translation>每百平方公里在办事件</translation>
    </message>
    <message>
        <source>no division here has a figure</source>
        <translation>本级地区暂无数据</translation>
    </message>
    <message numerus="yes">
        <source>%n without a population figure</source>
        <translation>
            <numerusform>%n 个地区缺人口数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an area</source>
        <translation>
            <numerusform>%n 个地区缺面积</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>No incident with a known place is chosen.</source>
        <translation>未选中有位置的事件。</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>around it %1</source>
        <translation>周长%1</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n段</numerusform>
        </translation>
    </message>
    <message>
        <source>Space: measure anew · Backspace: take the last point back · Esc: leave</source>
        <translation>空格:重新量算 · 退格:撤销上一点 · Esc:退出</translation>
    </message>
    <message>
        <source>Click or Space: set a point · Enter: end · Backspace: take the last point back · Esc: leave</source>
        <translation>单击或空格:取点 · 回车:结束 · 退格:撤销上一点 · Esc:退出</translation>
    </message>
    <message>
        <source>this section %1</source>
        <translation>本段%1</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 公顷</translation>
    </message>
    <message>
        <source>The outline crosses itself; overlaps are taken off.</source>
        <translation>边线自相交;重叠部分已扣除。</translation>
    </message>
</context>
<context>
    <name>MeasureLabels</name>
    <message>
        <source>%1, in all %2</source>
        <translation>%1,共%2</translation>
    </message>
</context>
<context>
    <name>NKeyTexts</name>
    <message>
        <source>This is no NKey seed: 58 capital letters and digits from SU, SA or SO on are wanted, copied without a change.</source>
        <translation>这不是 NKey 种子：应为以 SU、SA 或 SO 开头的 58 个大写字母和数字，请原样复制。</translation>
    </message>
    <message>
        <source>This NKey seed is not that of a user, an account or an operator.</source>
        <translation>此 NKey 种子不属于用户、账户或运营者。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Scene to show; may be given more than once with --headless.</source>
        <translation>要显示的场景；--headless 时可给多次。</translation>
    </message>
    <message>
        <source>Full screen, no pointer.</source>
        <translation>全屏。</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Load every scene without a broker and quit.</source>
        <translation>不连服务，装入所有场景后退出。</translation>
    </message>
    <message>
        <source>Run for a time, write a picture of each scene and report.json.</source>
        <translation>运行一段时间，写出每个场景的图片与 report.json。</translation>
    </message>
    <message>
        <source>Length of a headless run.</source>
        <translation>无显示运行的时长（秒）。</translation>
    </message>
    <message>
        <source>Directory for pictures and report.json.</source>
        <translation>图片与 report.json 的目录。</translation>
    </message>
    <message>
        <source>Window size in pixels.</source>
        <translation>窗口像素尺寸。</translation>
    </message>
    <message>
        <source>Scenario that the embedded brain plays.</source>
        <translation>内嵌城市大脑播放的情景。</translation>
    </message>
    <message>
        <source>Scenario seconds a second.</source>
        <translation>每秒播放的情景秒数。</translation>
    </message>
    <message>
        <source>Seed of the scenario; the same seed gives the same stream.</source>
        <translation>情景的种子；同一种子得同一数据流。</translation>
    </message>
    <message>
        <source>One screen for a whole city brain.</source>
        <translation>城市大脑，一屏统览。</translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT in pixels, from 640x360 to 32768x32768, not &apos;%1&apos;.</source>
        <translation>--size 须为像素 宽x高，640x360 至 32768x32768，而不是“%1”。</translation>
    </message>
    <message>
        <source>--seconds wants a whole number from 1 to %1, not &apos;%2&apos;.</source>
        <translation>--seconds 须为 1 至 %1 的整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>--seed wants a whole number, not &apos;%1&apos;.</source>
        <translation>--seed 须为整数，而不是“%1”。</translation>
    </message>
    <message>
        <source>--speed wants a number above 0, not &apos;%1&apos;.</source>
        <translation>--speed 须为大于 0 的数，而不是“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an option; see --help.</source>
        <translation>“%1”不是选项；见 --help。</translation>
    </message>
    <message>
        <source>--lang wants zh_CN or en, not &apos;%1&apos;.</source>
        <translation>--lang 应为 zh_CN 或 en，而不是“%1”。</translation>
    </message>
    <message>
        <source>see --help.</source>
        <translation>见 --help。</translation>
    </message>
    <message>
        <source>Run as a wall: nothing can be operated, letters as large as its profile asks (a name, such as hall, or a file).</source>
        <translation>作为大屏运行：不能操作，字号按大屏配置（名称，如 hall，或一个文件）。</translation>
    </message>
    <message>
        <source>Broker to connect to, ws:// or wss://; of a cluster every server, more than once or with commas. Without it the embedded city brain is started.</source>
        <translation>要连接的消息服务，ws:// 或 wss://；集群的各服务器可多次给出或用逗号分隔。不给则启动内置城市大脑。</translation>
    </message>
    <message>
        <source>Whose signatures on orders are known: a file with a public key (U…, SM2…) and a name a line.</source>
        <translation>认可哪些指令签名：每行一个公钥（U…、SM2…）和名称的文件。</translation>
    </message>
    <message>
        <source>PEM file with the SM2 key of this seat, which signs its orders and records instead of an NKey.</source>
        <translation>含本席位 SM2 密钥的 PEM 文件，代替 NKey 为指令和留痕签名。</translation>
    </message>
    <message>
        <source>What lies under the map: a file of schema yiping.basemap/1 instead of the user&apos;s own.</source>
        <translation>地图底图：以此文件（yiping.basemap/1）代替用户自己的底图文件。</translation>
    </message>
    <message>
        <source>File with the key for the Tianditu map, where there is no keychain; or set YIPING_TIANDITU_KEY.</source>
        <translation>没有密钥环时，存放天地图密钥的文件；或设置 YIPING_TIANDITU_KEY。</translation>
    </message>
    <message>
        <source>Put the key for the Tianditu map, read from the standard input, into the keychain and quit.</source>
        <translation>从标准输入读取天地图密钥，存入密钥环后退出。</translation>
    </message>
    <message>
        <source>%1 holds no key.</source>
        <translation>%1 中没有密钥。</translation>
    </message>
</context>
<context>
    <name>OrdersPanel</name>
    <message>
        <source>under way %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>No work order is under way in %1.</source>
        <translation>%1没有在办工单。</translation>
    </message>
</context>
<context>
    <name>PanelHost</name>
    <message>
        <source>Core indicators of the digital government brain</source>
        <translation>数字政府大脑核心指标</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Digital resource ledger</source>
        <translation>数字资源一本账</translation>
    </message>
    <message>
        <source>Open incidents and their handling</source>
        <translation>在办事件与处置态势</translation>
    </message>
    <message>
        <source>Open work orders</source>
        <translation>在办工单</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Water levels</source>
        <translation>江河水位</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>水位过程</translation>
    </message>
    <message>
        <source>The panel kind &apos;%1&apos; is not known to this version.</source>
        <translation>本版本没有面板类型“%1”。</translation>
    </message>
    <message>
        <source>Gap ledger</source>
        <translation>缺口台账</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>数据通道</translation>
    </message>
    <message>
        <source>Locked: what names persons is not shown.</source>
        <translation>已锁定：不显示涉及个人的内容。</translation>
    </message>
    <message>
        <source>No permission for this in %1.</source>
        <translation>没有查看%1此项内容的权限。</translation>
    </message>
    <message>
        <source>Twin of the district</source>
        <translation>片区数字孪生</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>No region below %1 has reported this figure yet.</source>
        <translation>%1以下尚无区划上报此指标。</translation>
    </message>
</context>
<context>
    <name>Redactor</name>
    <message>
        <source>Case not shown on this screen</source>
        <translation>此屏不显示该事件</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report %1 could not be written: %2.</source>
        <translation>报告 %1 写不进去：%2。</translation>
    </message>
</context>
<context>
    <name>ResponseFields</name>
    <message>
        <source>Plan, for example flood control</source>
        <translation>预案，如防汛</translation>
    </message>
    <message>
        <source>Level, 1 (gravest) to 4</source>
        <translation>级别，1（最高）至 4</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
</context>
<context>
    <name>RevealKey</name>
    <message>
        <source>Mask again, %1 s</source>
        <translation>恢复脱敏，%1 秒</translation>
    </message>
    <message>
        <source>Masked · show</source>
        <translation>已脱敏 · 显示</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>expected the end of the file after the outermost value, not %1</source>
        <translation>最外层的值之后应是文件结尾，而不是 %1</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>expected a key in double quotes, not %1</source>
        <translation>此处应是双引号中的键，而不是 %1</translation>
    </message>
    <message>
        <source>expected &quot;:&quot; after the key &quot;%1&quot;, not %2</source>
        <translation>键“%1”之后应是“:”，而不是 %2</translation>
    </message>
    <message>
        <source>expected &quot;,&quot; or &quot;%1&quot; after the value, not %2</source>
        <translation>值之后应是“,”或“%1”，而不是 %2</translation>
    </message>
    <message>
        <source>a comma before &quot;%1&quot; is one too many</source>
        <translation>“%1”之前多了一个逗号</translation>
    </message>
    <message>
        <source>this text is not UTF-8; save the file in that encoding</source>
        <translation>这段文字不是 UTF-8；请以该编码保存文件</translation>
    </message>
    <message>
        <source>a text ends on its own line: expected a closing quote before the line break</source>
        <translation>文字须在本行结束：换行前应有右引号</translation>
    </message>
    <message>
        <source>the text that begins here has no closing quote</source>
        <translation>此处开始的文字缺少右引号</translation>
    </message>
    <message>
        <source>unknown escape in a text; a backslash itself is written \\</source>
        <translation>文字中有未知转义；反斜杠本身写作 \\</translation>
    </message>
    <message>
        <source>half a character: \u escapes of this range come in pairs</source>
        <translation>只有半个字符：此范围的 \u 转义须成对</translation>
    </message>
    <message>
        <source>this is not a number as JSON writes it (such as 12, -0.5 or 3e8)</source>
        <translation>不是 JSON 写法的数（如 12、-0.5、3e8）</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>数太大</translation>
    </message>
    <message>
        <source>expected a value (a text in double quotes, a number, true, false, null, a list or an object), not %1</source>
        <translation>此处应是一个值（双引号文字、数、true、false、null、列表或对象），而不是 %1</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>文件结尾</translation>
    </message>
    <message>
        <source>a comment (JSON has none)</source>
        <translation>注释（JSON 没有注释）</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>字节 0x%1</translation>
    </message>
    <message>
        <source>larger than 1 MiB; this is no scene file</source>
        <translation>大于 1 MiB，不是场景文件</translation>
    </message>
    <message>
        <source>empty; a scene file holds one JSON object</source>
        <translation>空文件；场景文件应含一个 JSON 对象</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>there is no scene file (*.json) here</source>
        <translation>这里没有场景文件（*.json）</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; belongs to %2 already; this scene is left out</source>
        <translation>标识“%1”已属于 %2；此场景略去</translation>
    </message>
    <message>
        <source>a scene file</source>
        <translation>场景文件</translation>
    </message>
    <message>
        <source>&quot;schema&quot; must be &quot;%1&quot;, the format that this version reads, not %2</source>
        <translation>&quot;schema&quot; 须为“%1”（本版本读取的格式），而不是 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>&quot;title&quot; is missing; it must be an object such as {&quot;zh_CN&quot;: &quot;总览&quot;}</source>
        <translation>缺少 &quot;title&quot;；应是对象，如 {&quot;zh_CN&quot;: &quot;总览&quot;}</translation>
    </message>
    <message>
        <source>&quot;panels&quot; must be a list of at least one panel</source>
        <translation>&quot;panels&quot; 须是至少含一个面板的列表</translation>
    </message>
    <message>
        <source>&quot;grid&quot; is missing; it must be an object such as {&quot;columns&quot;: 24, &quot;rows&quot;: 12}</source>
        <translation>缺少 &quot;grid&quot;；应是对象，如 {&quot;columns&quot;: 24, &quot;rows&quot;: 12}</translation>
    </message>
    <message>
        <source>&quot;grid&quot;</source>
        <translation>&quot;grid&quot;</translation>
    </message>
    <message>
        <source>a scene holds at most %1 panels; this one and the rest are left out</source>
        <translation>一个场景至多 %1 个面板；此面板及其后略去</translation>
    </message>
    <message>
        <source>panel &quot;%1&quot;</source>
        <translation>面板“%1”</translation>
    </message>
    <message>
        <source>panel %1 of the list</source>
        <translation>列表第 %1 个面板</translation>
    </message>
    <message>
        <source>a panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>&quot;kind&quot; must be one of %1</source>
        <translation>&quot;kind&quot; 须为 %1 之一</translation>
    </message>
    <message>
        <source>there is no panel kind %1</source>
        <translation>没有面板类型 %1</translation>
    </message>
    <message>
        <source>%1; the kinds are %2</source>
        <translation>%1；现有类型：%2</translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation>%1；是否指“%2”？</translation>
    </message>
    <message>
        <source>&quot;x&quot; %1 and &quot;w&quot; %2 reach beyond the grid&apos;s %3 columns</source>
        <translation>&quot;x&quot; %1 与 &quot;w&quot; %2 超出网格的 %3 列</translation>
    </message>
    <message>
        <source>&quot;y&quot; %1 and &quot;h&quot; %2 reach beyond the grid&apos;s %3 rows</source>
        <translation>&quot;y&quot; %1 与 &quot;h&quot; %2 超出网格的 %3 行</translation>
    </message>
    <message>
        <source>&quot;options&quot; must be an object, not %1</source>
        <translation>&quot;options&quot; 须是对象，而不是 %1</translation>
    </message>
    <message>
        <source>&quot;queries&quot; must be a list, not %1</source>
        <translation>&quot;queries&quot; 须是列表，而不是 %1</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>a division code such as &quot;45&quot; or &quot;4501&quot;, or &quot;$region&quot;</source>
        <translation>区划代码如“45”“4501”，或“$region”</translation>
    </message>
    <message>
        <source>a division code such as &quot;45&quot; or &quot;4501&quot;</source>
        <translation>区划代码如“45”“4501”</translation>
    </message>
    <message>
        <source>&quot;region&quot; must be %1, not %2</source>
        <translation>&quot;region&quot; 须为 %1，而不是 %2</translation>
    </message>
    <message>
        <source>&quot;region&quot; is missing; it must be %1</source>
        <translation>缺少 &quot;region&quot;；须为 %1</translation>
    </message>
    <message>
        <source>another panel has the id &quot;%1&quot; already</source>
        <translation>已有面板使用标识“%1”</translation>
    </message>
    <message>
        <source>it overlaps the panel &quot;%1&quot;</source>
        <translation>与面板“%1”重叠</translation>
    </message>
    <message>
        <source>%1 must be an object in braces, not %2</source>
        <translation>%1 须是花括号中的对象，而不是 %2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; the keys are %2</source>
        <translation>未知键“%1”；可用的键：%2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>未知键“%1”；是否指“%2”？</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is here a second time</source>
        <translation>键“%1”重复出现</translation>
    </message>
    <message>
        <source>1 to %1 of a-z, 0-9, &quot;-&quot; and &quot;_&quot;</source>
        <translation>1 至 %1 个 a-z、0-9、“-”“_”</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be %1, not %2</source>
        <translation>&quot;id&quot; 须为 %1，而不是 %2</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing; it must be %1</source>
        <translation>缺少 &quot;id&quot;；须为 %1</translation>
    </message>
    <message>
        <source>&quot;title&quot;</source>
        <translation>&quot;title&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text, not %2</source>
        <translation>&quot;%1&quot; 须是文字，而不是 %2</translation>
    </message>
    <message>
        <source>the title in Chinese, &quot;zh_CN&quot;, is missing or empty</source>
        <translation>缺少中文标题 &quot;zh_CN&quot; 或为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; it must be a whole number from %2 to %3</source>
        <translation>缺少 &quot;%1&quot;；须为 %2 至 %3 的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3, not %4</source>
        <translation>&quot;%1&quot; 须为 %2 至 %3 的整数，而不是 %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; it must be one of %2</source>
        <translation>缺少 &quot;%1&quot;；须为 %2 之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one of %2, not %3</source>
        <translation>&quot;%1&quot; 须为 %2 之一，而不是 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and more; further problems of this file are not listed</source>
        <translation>还有更多；此文件的其余问题不再列出</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>larger than 64 KiB; this is no wall profile</source>
        <translation>超过 64 KiB，不是大屏配置文件</translation>
    </message>
    <message>
        <source>a wall profile is a JSON object</source>
        <translation>大屏配置应是一个 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;schema&quot; must be &quot;%1&quot;</source>
        <translation>&quot;schema&quot; 应为 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be a name</source>
        <translation>&quot;id&quot; 应为一个名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in a wall profile</source>
        <translation>大屏配置中没有 &quot;%1&quot; 这一项</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number from %2 to %3</source>
        <translation>&quot;%1&quot; 应为 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>there is no such wall profile; there are: %1, or name a file</source>
        <translation>没有这个大屏配置；现有：%1，也可以指定一个文件</translation>
    </message>
    <message>
        <source>a basemap file is a JSON object</source>
        <translation>底图文件是一个 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in a basemap file</source>
        <translation>底图文件中没有 &quot;%1&quot; 这一项</translation>
    </message>
    <message>
        <source>larger than 1 MiB; this is no basemap</source>
        <translation>大于 1 MiB，不是底图文件</translation>
    </message>
    <message>
        <source>&quot;raster&quot; must be an object</source>
        <translation>&quot;raster&quot; 必须是对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in &quot;raster&quot;</source>
        <translation>&quot;raster&quot; 中没有 &quot;%1&quot; 这一项</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in &quot;raster&quot;; did you mean &quot;%2&quot;?</source>
        <translation>&quot;raster&quot; 中没有 &quot;%1&quot; 这一项；是否应为 &quot;%2&quot;？</translation>
    </message>
    <message>
        <source>&quot;type&quot; must be one of: %1</source>
        <translation>&quot;type&quot; 必须是：%1 之一</translation>
    </message>
    <message>
        <source>&quot;path&quot; must name a file or folder, absolute or beside this file</source>
        <translation>&quot;path&quot; 必须是文件或目录，绝对路径或相对于本文件</translation>
    </message>
    <message>
        <source>&quot;subdomains&quot; must be a list of texts</source>
        <translation>&quot;subdomains&quot; 必须是文本列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an address that begins with http:// or https://</source>
        <translation>&quot;%1&quot; 必须是以 http:// 或 https:// 开头的地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold {z}, {x} and {y}</source>
        <translation>&quot;%1&quot; 必须包含 {z}、{x} 和 {y}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds {s}, so &quot;subdomains&quot; must list what it stands for</source>
        <translation>&quot;%1&quot; 含有 {s}，须在 &quot;subdomains&quot; 中列出其取值</translation>
    </message>
    <message>
        <source>&quot;minZoom&quot; must not be above &quot;maxZoom&quot;</source>
        <translation>&quot;minZoom&quot; 不得大于 &quot;maxZoom&quot;</translation>
    </message>
    <message>
        <source>&quot;bounds&quot; must be [west, south, east, north] in degrees</source>
        <translation>&quot;bounds&quot; 必须是以度为单位的 [西, 南, 东, 北]</translation>
    </message>
    <message>
        <source>pictures in %1 lie up to 1 km beside our data and cannot be converted; choose a source in CGCS2000, such as tianditu</source>
        <translation>%1 坐标的图片与本系统数据相差可达 1 公里且无法转换；请选用 CGCS2000 来源，如 tianditu</translation>
    </message>
    <message>
        <source>&quot;crs&quot; must be &quot;cgcs2000&quot; or &quot;wgs84&quot;</source>
        <translation>&quot;crs&quot; 必须是 &quot;cgcs2000&quot; 或 &quot;wgs84&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>&quot;%1&quot; 必须是文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false</source>
        <translation>&quot;%1&quot; 必须是 true 或 false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one of: %2</source>
        <translation>&quot;%1&quot; 必须是：%2 之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in &quot;%2&quot;</source>
        <translation>&quot;%2&quot; 中没有 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>&quot;%2&quot; 中没有 &quot;%1&quot;，是否应为 &quot;%3&quot;？</translation>
    </message>
    <message>
        <source>&quot;crs&quot; must be one of: %1</source>
        <translation>&quot;crs&quot; 应为以下之一：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a path, or an object with a &quot;path&quot;</source>
        <translation>&quot;%1&quot; 应为路径，或含 &quot;path&quot; 的对象</translation>
    </message>
    <message>
        <source>&quot;vector&quot; must be an object</source>
        <translation>&quot;vector&quot; 应为对象</translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Radius %1 … Enter: metres, K: kilometres</source>
        <translation>半径 %1 … 回车:米,K:公里</translation>
    </message>
    <message>
        <source>Within %1 · %2</source>
        <translation>%1范围内 · %2</translation>
    </message>
    <message>
        <source>Lasso · %1</source>
        <translation>套索 · %1</translation>
    </message>
    <message>
        <source>Rectangle · %1</source>
        <translation>矩形 · %1</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>已复制为文本。</translation>
    </message>
    <message>
        <source>+ − or a number: radius</source>
        <translation>+ − 或输入数字:半径</translation>
    </message>
    <message>
        <source>↑ ↓ Enter: choose · Ctrl+C: copy · Space: anew · Esc: leave</source>
        <translation>↑ ↓ Enter 选择 · Ctrl+C 复制 · 空格 重来 · Esc 退出</translation>
    </message>
    <message>
        <source>Drag, or Space: set the centre · + − or a number: radius · Esc: leave</source>
        <translation>拖动,或空格定圆心 · + − 或输入数字:半径 · Esc:退出</translation>
    </message>
    <message>
        <source>Drag, or Space: set a corner · Esc: leave</source>
        <translation>拖动,或空格取角点 · Esc:退出</translation>
    </message>
    <message>
        <source>Drag, or Space: set a corner, Enter: end · Esc: leave</source>
        <translation>拖动,或空格取点、回车结束 · Esc:退出</translation>
    </message>
    <message>
        <source>nothing that is known here</source>
        <translation>此处无已知对象</translation>
    </message>
    <message>
        <source>in it, as of %1</source>
        <translation>个在内,截至%1</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message numerus="yes">
        <source>%n over a stage</source>
        <translation>
            <numerusform>%n个超限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s)</source>
        <translation>
            <numerusform>另有%n类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them out of date</source>
        <translation>
            <numerusform>其中%n个已过时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>另有%n个地区</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>前%1个,共%2个</translation>
    </message>
    <message>
        <source>The outline crosses itself; overlaps are taken off.</source>
        <translation>边线自相交;重叠部分已扣除。</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>Water levels</source>
        <translation>水位站</translation>
    </message>
    <message>
        <source>Rain gauges</source>
        <translation>雨量站</translation>
    </message>
    <message>
        <source>Air stations</source>
        <translation>空气站</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>泵站</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>流量站</translation>
    </message>
    <message>
        <source>Waterlogging</source>
        <translation>积水点</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>监测站</translation>
    </message>
</context>
<context>
    <name>StationsPanel</name>
    <message>
        <source>No station of this kind has reported in %1.</source>
        <translation>%1没有此类站点上报。</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>▲ over by %1</source>
        <translation>▲ 超警 %1</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>against the warning stage, m</source>
        <translation>距警戒，米</translation>
    </message>
    <message>
        <source>● over alert stage</source>
        <translation>● 超设防</translation>
    </message>
    <message>
        <source>AQI and its class</source>
        <translation>AQI 与级别</translation>
    </message>
    <message>
        <source>newest value</source>
        <translation>最新值</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>not readable %1 (%2)</source>
        <translation>无法解读 %1（%2）</translation>
    </message>
    <message>
        <source>faults in scene files %1</source>
        <translation>场景文件有误 %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>接收 %1</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>reconnects %1</source>
        <translation>重连 %1</translation>
    </message>
    <message>
        <source>orders waiting %1</source>
        <translation>待送达 %1</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>平急转换</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>应急响应</translation>
    </message>
    <message>
        <source>Change of shift</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Around the incident</source>
        <translation>事件周边</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>TrailsLayer</name>
    <message>
        <source>ways of the last %1 min, fading with age</source>
        <translation>近 %1 分钟轨迹，越早越淡</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>last %1 h</source>
        <translation>近 %1 小时</translation>
    </message>
    <message>
        <source>%1 has not reported this figure yet.</source>
        <translation>%1尚未上报此指标。</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>与同期持平</translation>
    </message>
    <message>
        <source>%1% above the usual</source>
        <translation>高于同期 %1%</translation>
    </message>
    <message>
        <source>%1% below the usual</source>
        <translation>低于同期 %1%</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>同期</translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message>
        <source>No values in this period.</source>
        <translation>此时段没有数值。</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>缺数</translation>
    </message>
</context>
<context>
    <name>TrustMark</name>
    <message>
        <source>Cut off for %1</source>
        <translation>已断线 %1</translation>
    </message>
    <message>
        <source>Out of date, %1 old</source>
        <translation>已过期，%1前的数据</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>drawn %1%</source>
        <translation>抽样 %1%</translation>
    </message>
    <message>
        <source>Live, newest %1 ago</source>
        <translation>实时，最新为 %1前</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>尚未收到数据</translation>
    </message>
</context>
<context>
    <name>TwinBuildingNote</name>
    <message>
        <source>%1 m high</source>
        <translation>高 %1 m</translation>
    </message>
    <message>
        <source>height of the ground not given</source>
        <translation>缺地面高程</translation>
    </message>
    <message>
        <source>ground at %1 m</source>
        <translation>地面高程 %1 m</translation>
    </message>
    <message>
        <source>in %1 m of water</source>
        <translation>淹深 %1 m</translation>
    </message>
</context>
<context>
    <name>TwinLegend</name>
    <message>
        <source>in more than %1 m of water; the level is carried over flat, no dike or drain is reckoned with</source>
        <translation>淹深超过 %1 m；按水位平推，未计堤防与排水</translation>
    </message>
    <message>
        <source>invented buildings for demonstration</source>
        <translation>示意·虚构建筑，仅供演示</translation>
    </message>
    <message>
        <source>%1 of %2 buildings drawn 6 m high: no height given</source>
        <translation>%2 栋中有 %1 栋缺高度，按 6 m 绘制</translation>
    </message>
    <message>
        <source>%1 features left out or corrected: %2</source>
        <translation>%1 个要素未采用或已更正：%2</translation>
    </message>
    <message>
        <source>drawn without a graphics card: plain edges, ten pictures a second at most</source>
        <translation>无显卡绘制：边缘不平滑，每秒最多十帧</translation>
    </message>
</context>
<context>
    <name>TwinNorth</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>TwinPanel</name>
    <message>
        <source>Twin</source>
        <translation>孪生</translation>
    </message>
    <message>
        <source>Flat map</source>
        <translation>平面地图</translation>
    </message>
    <message>
        <source>No twin: %1</source>
        <translation>无法显示孪生：%1</translation>
    </message>
</context>
<context>
    <name>TwinReadout</name>
    <message>
        <source>No water level: the gauge has not reported.</source>
        <translation>无水位：测站尚未上报。</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1：无数值</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 前的数据</translation>
    </message>
    <message>
        <source>Water level %1 %2</source>
        <translation>水位 %1 %2</translation>
    </message>
    <message>
        <source>Water level %1 m: %2 buildings flooded, %3 m at the deepest</source>
        <translation>水位 %1 m：%2 栋受淹，最深 %3 m</translation>
    </message>
    <message>
        <source>Water level %1 m: no building flooded</source>
        <translation>水位 %1 m：无建筑受淹</translation>
    </message>
    <message>
        <source>%1 of %2 buildings not assessed: the height of their ground is not given.</source>
        <translation>%2 栋中有 %1 栋未评估：缺地面高程。</translation>
    </message>
</context>
<context>
    <name>TwinVerdictTexts</name>
    <message>
        <source>No twin here: the screen is drawn without a graphics device. The flat map serves instead.</source>
        <translation>无法显示孪生：本机绘制未使用图形设备。改用平面地图。</translation>
    </message>
    <message>
        <source>No twin here: %1 is older than OpenGL 3.3 or OpenGL ES 3.0. The flat map serves instead.</source>
        <translation>无法显示孪生：%1 低于 OpenGL 3.3 或 OpenGL ES 3.0。改用平面地图。</translation>
    </message>
    <message>
        <source>No twin here: Qt Quick 3D is not installed (package qml6-module-qtquick3d). The flat map serves instead.</source>
        <translation>无法显示孪生：未安装 Qt Quick 3D（软件包 qml6-module-qtquick3d）。改用平面地图。</translation>
    </message>
    <message>
        <source>No twin here: %1 buildings are too many for drawing without a graphics card (%2 at most). The flat map serves instead.</source>
        <translation>无法显示孪生：%1 栋建筑超出无显卡绘制的上限（%2 栋）。改用平面地图。</translation>
    </message>
</context>
<context>
    <name>TwoPersonDialog</name>
    <message>
        <source>To emergency mode: %1</source>
        <translation>转入应急状态：%1</translation>
    </message>
    <message>
        <source>Back to routine mode: %1</source>
        <translation>转回常态：%1</translation>
    </message>
    <message>
        <source>Emergency response: %1</source>
        <translation>应急响应：%1</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>own password</source>
        <translation>本人口令</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Another %1 s for the second person, who must be permitted this too. Esc takes it back.</source>
        <translation>还有 %1 秒由第二人确认，此人也须有该权限。Esc 撤回。</translation>
    </message>
    <message>
        <source>Both names go into the message and the record. Esc takes it back.</source>
        <translation>两人姓名均写入消息和记录。Esc 撤回。</translation>
    </message>
    <message>
        <source>Early warning: %1</source>
        <translation>预警：%1</translation>
    </message>
</context>
<context>
    <name>TyphoonLayer</name>
    <message>
        <source>Typhoon tracks</source>
        <translation>台风路径</translation>
    </message>
    <message>
        <source>no typhoon is reported</source>
        <translation>当前没有台风报告</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>Views kept</source>
        <translation>收藏的视图</translation>
    </message>
    <message>
        <source>Enter keeps it · Esc</source>
        <translation>回车保存 · Esc</translation>
    </message>
    <message>
        <source>Enter or 1…9 goes there · N keep this one · R rename · Del let go · Ctrl+Z back · I inset · Esc</source>
        <translation>回车或 1…9 前往 · N 收藏当前 · R 改名 · Del 删除 · Ctrl+Z 撤销 · I 小图 · Esc</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>None yet. N keeps what the map shows now.</source>
        <translation>还没有。按 N 收藏地图当前视图。</translation>
    </message>
</context>
<context>
    <name>WarningChips</name>
    <message>
        <source>EMERGENCY MODE</source>
        <translation>急 · 应急状态</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>%1 response level %2</source>
        <translation>%1应急响应 %2 级</translation>
    </message>
</context>
<context>
    <name>WarningFields</name>
    <message>
        <source>What is warned of, for example rainstorm</source>
        <translation>预警类型，如暴雨</translation>
    </message>
    <message>
        <source>Level, 1 (red) to 4 (blue)</source>
        <translation>级别，1（红）至 4（蓝）</translation>
    </message>
    <message>
        <source>Hours that it stands</source>
        <translation>有效时长（小时）</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>防御指引</translation>
    </message>
</context>
<context>
    <name>WaterPanel</name>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>forecast peak %1 at %2</source>
        <translation>预报峰值 %1，%2</translation>
    </message>
    <message>
        <source>Choose a station in the list or on the map.</source>
        <translation>请在列表或地图上选一个站点。</translation>
    </message>
    <message>
        <source>alert stage %1</source>
        <translation>设防 %1</translation>
    </message>
    <message>
        <source>warning stage %1</source>
        <translation>警戒 %1</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预报</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>WhatForm</name>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Start a response</source>
        <translation>启动响应</translation>
    </message>
    <message>
        <source>End a response</source>
        <translation>终止响应</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Issue a warning</source>
        <translation>发布预警</translation>
    </message>
    <message>
        <source>Lift a warning</source>
        <translation>解除预警</translation>
    </message>
</context>
<context>
    <name>yiping::Access</name>
    <message>
        <source>This server knows no persons by name and password.</source>
        <translation>此服务器没有按姓名和口令登录的人员。</translation>
    </message>
    <message>
        <source>Too many wrong passwords; wait until the lock is over.</source>
        <translation>口令错误次数过多；请等锁定结束。</translation>
    </message>
    <message>
        <source>Enter a name and a password.</source>
        <translation>请输入姓名和口令。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>姓名或口令错误。</translation>
    </message>
    <message numerus="yes">
        <source>Name or password is wrong. %n more tries.</source>
        <translation>
            <numerusform>姓名或口令错误，还可试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name or password is wrong for the fifth time. Logging in is locked for 15 minutes.</source>
        <translation>姓名或口令第五次错误。登录锁定 15 分钟。</translation>
    </message>
    <message>
        <source>%1 may see less than what this screen holds of the person before. Close the program and start it again to log in.</source>
        <translation>%1 的权限小于画面上前一人所见。请关闭程序后重新启动再登录。</translation>
    </message>
</context>
<context>
    <name>yiping::AreaCount</name>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>place not told</source>
        <translation>地点未报</translation>
    </message>
    <message>
        <source>Circle of %1 around %2° E, %3° N (%4)</source>
        <translation>以东经%2°、北纬%3°为中心、半径%1的圆(%4)</translation>
    </message>
    <message>
        <source>Rectangle of %1</source>
        <translation>矩形范围 %1</translation>
    </message>
    <message>
        <source>Lasso of %1</source>
        <translation>套索范围 %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message numerus="yes">
        <source>%n in it</source>
        <translation>
            <numerusform>共%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them out of date</source>
        <translation>
            <numerusform>其中%n个已过时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiping::AuditDesk</name>
    <message>
        <source>The broker refuses the audit records of this terminal: %1. They are kept here and offered again; check the account&apos;s permissions.</source>
        <translation>消息服务拒收本终端的审计记录：%1。记录保存在本机并会再次提交；请检查账户权限。</translation>
    </message>
</context>
<context>
    <name>yiping::AuditJournal</name>
    <message>
        <source>its folder cannot be made</source>
        <translation>无法建立其文件夹</translation>
    </message>
    <message>
        <source>the name of its chain is damaged</source>
        <translation>链名已损坏</translation>
    </message>
    <message>
        <source>the head of its chain is damaged</source>
        <translation>链头已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no division code</source>
        <translation>“%1”不是区划代码</translation>
    </message>
    <message>
        <source>The audit journal %1 cannot be used (%2): nothing can be put on record, so no action is carried out. Make the folder writable or move the file away, then start again.</source>
        <translation>审计日志 %1 无法使用（%2）：不能留痕，因此不执行任何操作。请使文件夹可写或移走该文件，然后重新启动。</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>%1 cannot be read as an audit journal: %2.</source>
        <translation>%1 不能作为审计日志读取：%2。</translation>
    </message>
</context>
<context>
    <name>yiping::DeskSettings</name>
    <message>
        <source>%1: idleLockMinutes wants a whole number from 1 to %2, not &apos;%3&apos;; the desk locks after %4.</source>
        <translation>%1：idleLockMinutes 应为 1 至 %2 的整数，而不是“%3”；席位在 %4 分钟后锁定。</translation>
    </message>
</context>
<context>
    <name>yiping::Disclosure</name>
    <message>
        <source>Choose an incident first</source>
        <translation>请先选择事件</translation>
    </message>
    <message>
        <source>Nothing of this case is masked</source>
        <translation>该事件没有脱敏内容</translation>
    </message>
    <message>
        <source>This case is restricted: only the shift leader can have it shown</source>
        <translation>该事件为受限信息，仅值班长可显示</translation>
    </message>
    <message>
        <source>What is masked is not shown on this screen</source>
        <translation>此屏不能显示脱敏内容</translation>
    </message>
    <message>
        <source>Not shown: the server takes no record of this for that region</source>
        <translation>未显示：服务器不接受该辖区的留痕</translation>
    </message>
    <message>
        <source>Not shown, for it could not be put on record: %1</source>
        <translation>未显示，因无法留痕：%1</translation>
    </message>
    <message>
        <source>Shown for %1 s; it is on record</source>
        <translation>显示 %1 秒，已留痕</translation>
    </message>
</context>
<context>
    <name>yiping::DispatchDesk</name>
    <message>
        <source>Choose an incident first</source>
        <translation>请先选一起事件</translation>
    </message>
    <message>
        <source>Choose at least one unit</source>
        <translation>请至少选一支力量</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent</source>
        <translation>
            <numerusform>已发出 %n 份派遣单</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 of %2 orders could be written to the outbox</source>
        <translation>%2 份派遣单只有 %1 份写入发件箱</translation>
    </message>
    <message>
        <source>An order can be closed once its unit has reported back</source>
        <translation>力量反馈后方可结案</translation>
    </message>
    <message>
        <source>Closing sent</source>
        <translation>结案已发出</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>已督办</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Go to %1: %2. Report on arrival.</source>
        <translation>赶赴%1，处置：%2。到场回报。</translation>
    </message>
    <message>
        <source>The server does not permit this to %1.</source>
        <translation>服务器不允许%1执行此项。</translation>
    </message>
</context>
<context>
    <name>yiping::Drawing</name>
    <message>
        <source>Cordon</source>
        <translation>警戒区</translation>
    </message>
    <message>
        <source>Evacuation route</source>
        <translation>转移路线</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>集结点</translation>
    </message>
    <message>
        <source>Control zone</source>
        <translation>管制区</translation>
    </message>
    <message>
        <source>Other purpose</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>圆</translation>
    </message>
    <message>
        <source>place</source>
        <translation>点</translation>
    </message>
    <message>
        <source>An area has at least three corners. Set more of them.</source>
        <translation>面至少三个拐点，请继续设点。</translation>
    </message>
    <message>
        <source>A line has at least two points. Set more of them.</source>
        <translation>线至少两个点，请继续设点。</translation>
    </message>
    <message>
        <source>Set its place first.</source>
        <translation>请先设定位置。</translation>
    </message>
    <message>
        <source>A drawing has at most %1 points. Finish it, or take some back.</source>
        <translation>最多 %1 个点，请完成或退回几个。</translation>
    </message>
    <message>
        <source>Its radius is from 10 m to 200 km. Set a place on its edge.</source>
        <translation>半径须在 10 米至 200 公里之间，请重设边上一点。</translation>
    </message>
    <message>
        <source>Give it a name that others understand.</source>
        <translation>请起一个大家看得懂的名称。</translation>
    </message>
    <message>
        <source>Its name has at most %1 letters. Shorten it.</source>
        <translation>名称最多 %1 个字，请缩短。</translation>
    </message>
    <message>
        <source>It would end before it begins. Choose a longer time.</source>
        <translation>结束早于开始，请选更长时间。</translation>
    </message>
    <message>
        <source>Only areas and circles can watch who comes and goes.</source>
        <translation>只有面和圆可设进出提醒。</translation>
    </message>
    <message>
        <source>Something is missing. Begin again.</source>
        <translation>内容不全，请重新标绘。</translation>
    </message>
</context>
<context>
    <name>yiping::DrawingDesk</name>
    <message>
        <source>Drawing in %1 is not permitted here. An officer of that region can do it.</source>
        <translation>无权在%1标绘，请由该辖区值班员操作。</translation>
    </message>
    <message>
        <source>The outline crosses itself: what is inside? Take corners back with Backspace.</source>
        <translation>边线自相交，分不清内外。按 Backspace 退回拐点。</translation>
    </message>
    <message>
        <source>Sent: %1. It stands for everybody once the broker has it.</source>
        <translation>已发出：%1。送达后各席位可见。</translation>
    </message>
    <message>
        <source>Sent: %1 is removed. Ctrl+Z brings it back.</source>
        <translation>已发出：撤除 %1。Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
</context>
<context>
    <name>yiping::EmbeddedBrain</name>
    <message>
        <source>The city brain %1 could not be started: %2.</source>
        <translation>城市大脑 %1 无法启动：%2。</translation>
    </message>
    <message>
        <source>The city brain ended with code %1; start again, or give --server.</source>
        <translation>城市大脑已退出（代码 %1）；请重新启动，或用 --server 指定服务。</translation>
    </message>
</context>
<context>
    <name>yiping::EntityCard</name>
    <message>
        <source>not known here</source>
        <translation>本机无此对象</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无位置</translation>
    </message>
    <message>
        <source>%1 km/h</source>
        <translation>%1 km/h</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>AQI %1</source>
        <translation>AQI %1</translation>
    </message>
    <message>
        <source>● over the alert stage</source>
        <translation>● 超设防水位</translation>
    </message>
    <message>
        <source>▲ over the warning stage</source>
        <translation>▲ 超警戒水位</translation>
    </message>
    <message>
        <source>■ over the guarantee stage</source>
        <translation>■ 超保证水位</translation>
    </message>
</context>
<context>
    <name>yiping::Feed</name>
    <message>
        <source>The link to the broker is closed.</source>
        <translation>与服务的链路已关闭。</translation>
    </message>
</context>
<context>
    <name>yiping::FenceWatch</name>
    <message>
        <source>%1 entered %2</source>
        <translation>%1 进入 %2</translation>
    </message>
    <message>
        <source>%1 left %2</source>
        <translation>%1 离开 %2</translation>
    </message>
</context>
<context>
    <name>yiping::Format</name>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Help asked</source>
        <translation>申请协助</translation>
    </message>
    <message>
        <source>Reported back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>在位</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>返程</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>救援</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>抢修</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Typhoon</source>
        <translation>台风</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>Extremely serious</source>
        <translation>特别重大</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Fairly serious</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>良</translation>
    </message>
    <message>
        <source>Lightly polluted</source>
        <translation>轻度污染</translation>
    </message>
    <message>
        <source>Moderately polluted</source>
        <translation>中度污染</translation>
    </message>
    <message>
        <source>Heavily polluted</source>
        <translation>重度污染</translation>
    </message>
    <message>
        <source>Severely polluted</source>
        <translation>严重污染</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 公顷</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
</context>
<context>
    <name>yiping::HeadlessRun</name>
    <message>
        <source>There is no scene &apos;%1&apos;; there are: %2.</source>
        <translation>没有场景“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made; choose another with --out.</source>
        <translation>目录 %1 无法创建；请用 --out 另选。</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>图片 %1 写不进去。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>yiping::LaneModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>指令</translation>
    </message>
</context>
<context>
    <name>yiping::LastKnownFile</name>
    <message>
        <source>The last known state in %1 is damaged (%2). It was moved to %3; the screen starts empty and fills when the broker answers.</source>
        <translation>%1 中的最后已知状态已损坏（%2），已移至 %3；屏幕从空白开始，服务应答后补齐。</translation>
    </message>
    <message>
        <source>The last known state cannot be kept in %1 (%2). Make the folder writable; until then a start without the broker shows nothing.</source>
        <translation>最后已知状态无法保存在 %1（%2）。请使目录可写；在此之前，无服务启动时屏幕为空。</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>目录无法创建</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
</context>
<context>
    <name>yiping::LinkStatus</name>
    <message>
        <source>Not heard: %1 for %2</source>
        <translation>收不到：%1，已 %2</translation>
    </message>
</context>
<context>
    <name>yiping::LocalTileWorker</name>
    <message>
        <source>%1: tile %2 is no picture that can be read; a coarser one stands in its place. Check the source or fetch it anew.</source>
        <translation>%1：瓦片 %2 不是可读的图片，暂以上一级代替。请检查来源或重新获取。</translation>
    </message>
</context>
<context>
    <name>yiping::LoginMemory</name>
    <message>
        <source>%1 cannot be written: refused logins are forgotten when the program ends. Check the folder&apos;s owner and the free space.</source>
        <translation>无法写入 %1：程序结束后将忘记登录失败次数。请检查文件夹的所有者和剩余空间。</translation>
    </message>
</context>
<context>
    <name>yiping::MapFilter</name>
    <message>
        <source>Last heard of</source>
        <translation>最近上报</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>State of units</source>
        <translation>力量状态</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>监测站</translation>
    </message>
    <message>
        <source>whenever</source>
        <translation>不限</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n min</source>
        <translation>
            <numerusform>%n 分钟内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n h</source>
        <translation>
            <numerusform>%n 小时内</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待处置</translation>
    </message>
    <message>
        <source>being handled</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>reported back</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Ⅰ Ⅱ, always shown</source>
        <translation>Ⅰ Ⅱ，始终显示</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>over the warning stage, always shown</source>
        <translation>超警戒水位，始终显示</translation>
    </message>
    <message>
        <source>below every stage</source>
        <translation>未超设防水位</translation>
    </message>
    <message>
        <source>over the alert stage</source>
        <translation>超设防水位</translation>
    </message>
</context>
<context>
    <name>yiping::NKey</name>
    <message>
        <source>This is no public NKey: 56 capital letters and digits from U, A or O on are wanted, copied without a change.</source>
        <translation>这不是 NKey 公钥：应为以 U、A 或 O 开头的 56 个大写字母和数字，请原样复制。</translation>
    </message>
    <message>
        <source>This public NKey is not that of a user, an account or an operator.</source>
        <translation>此 NKey 公钥不属于用户、账户或运营者。</translation>
    </message>
</context>
<context>
    <name>yiping::NetworkTileWorker</name>
    <message>
        <source>%1 has no tile %2 (HTTP %3). Check address and zooms in the basemap file.</source>
        <translation>%1 没有瓦片 %2（HTTP %3）。请检查底图文件中的地址和级别。</translation>
    </message>
    <message>
        <source>%1 refused tile %2 (HTTP %3). Check the key and what it may fetch; coarser or kept tiles serve meanwhile.</source>
        <translation>%1 拒绝提供瓦片 %2（HTTP %3）。请检查密钥及其权限；暂用上级或已存瓦片。</translation>
    </message>
    <message>
        <source>%1 failed at tile %2 (HTTP %3); it is asked again. Coarser or kept tiles serve meanwhile.</source>
        <translation>%1 提供瓦片 %2 时出错（HTTP %3），将再次请求；暂用上级或已存瓦片。</translation>
    </message>
    <message>
        <source>%1 sent something for tile %2 that is no picture. Check the address in the basemap file.</source>
        <translation>%1 对瓦片 %2 返回的不是图片。请检查底图文件中的地址。</translation>
    </message>
    <message>
        <source>%1 did not answer for tile %2 within %3 s; it is asked again. Coarser or kept tiles serve meanwhile.</source>
        <translation>%1 对瓦片 %2 超过 %3 秒未应答，将再次请求；暂用上级或已存瓦片。</translation>
    </message>
    <message>
        <source>%1 was not asked for tile %2: its certificate is not trusted here. Install its authority.</source>
        <translation>未向 %1 请求瓦片 %2：本机不信任其证书。请安装其颁发机构证书。</translation>
    </message>
    <message>
        <source>%1 cannot be reached for tile %2; it is tried again. Check the network or the address in the basemap file.</source>
        <translation>无法连接 %1 获取瓦片 %2，将再次尝试。请检查网络或底图文件中的地址。</translation>
    </message>
</context>
<context>
    <name>yiping::OrderDesk</name>
    <message>
        <source>The broker refused the order %1: %2. It was not carried out; check the account&apos;s permissions and give it again.</source>
        <translation>服务拒绝指令 %1：%2。指令未执行；请检查账号权限后重发。</translation>
    </message>
    <message>
        <source>%1 confirmed, but %2 sits here. Begin again.</source>
        <translation>确认人是 %1，但当前席位是 %2。请重新开始。</translation>
    </message>
    <message>
        <source>This terminal keeps no record of what is done, so nothing masked is shown.</source>
        <translation>本终端没有操作留痕，不显示脱敏内容。</translation>
    </message>
</context>
<context>
    <name>yiping::OrderExit</name>
    <message>
        <source>The link to the broker is closed.</source>
        <translation>与消息服务的链路已关闭。</translation>
    </message>
    <message>
        <source>It has %1 bytes and the broker takes %2</source>
        <translation>它有 %1 字节，而消息服务只接受 %2 字节</translation>
    </message>
</context>
<context>
    <name>yiping::OutageModel</name>
    <message>
        <source>link lost</source>
        <translation>链路中断</translation>
    </message>
    <message>
        <source>program not running</source>
        <translation>程序未运行</translation>
    </message>
    <message>
        <source>no longer at the broker</source>
        <translation>消息服务已不再保存</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>made up for</source>
        <translation>已补齐</translation>
    </message>
    <message>
        <source>newest values made up for</source>
        <translation>已补最新值</translation>
    </message>
    <message>
        <source>up to %1 missing</source>
        <translation>至多缺 %1 条</translation>
    </message>
    <message>
        <source>%1 not heard</source>
        <translation>收不到%1</translation>
    </message>
</context>
<context>
    <name>yiping::Outbox</name>
    <message>
        <source>its folder cannot be made</source>
        <translation>目录无法创建</translation>
    </message>
    <message>
        <source>The outbox %1 cannot be used (%2): no order can be sent. Make the folder writable or move the file away, then start again.</source>
        <translation>发件箱 %1 不可用（%2），无法发出指令。请使目录可写或移走该文件，再重新启动。</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
</context>
<context>
    <name>yiping::PlaceFinder</name>
    <message>
        <source>A region, a code of 2, 4, 6, 9, 12 or 15 digits, 108.32,22.82, or the name or id of an incident, a unit or a station.</source>
        <translation>区划名称，2、4、6、9、12 或 15 位编码，坐标 108.32,22.82，或事件、力量、站点的名称或编号。</translation>
    </message>
    <message>
        <source>Longitude and latitude in degrees, both: 108.32,22.82.</source>
        <translation>请输入经度和纬度（度）：108.32,22.82。</translation>
    </message>
    <message>
        <source>%1 is no place in China: longitude 73 to 136, latitude 3 to 54 degrees.</source>
        <translation>%1 不在中国境内：经度 73 至 136 度，纬度 3 至 54 度。</translation>
    </message>
    <message>
        <source>Nothing begins with %1. Codes have 2, 4, 6, 9, 12 or 15 digits.</source>
        <translation>没有以 %1 开头的。编码为 2、4、6、9、12 或 15 位。</translation>
    </message>
    <message>
        <source>No division above %1 is known here.</source>
        <translation>没有 %1 所属的区划。</translation>
    </message>
    <message>
        <source>Nothing by the name of %1 is known here.</source>
        <translation>没有找到 %1。</translation>
    </message>
    <message>
        <source>the middle of what is known there</source>
        <translation>已知对象的中心</translation>
    </message>
    <message>
        <source>No position known for %1; showing %2.</source>
        <translation>%1 没有已知位置，显示 %2。</translation>
    </message>
    <message>
        <source>%1° E, %2° N</source>
        <translation>东经 %1°，北纬 %2°</translation>
    </message>
    <message>
        <source>a place in degrees</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
</context>
<context>
    <name>yiping::SecretFile</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Others than its owner may read or write %1, so it is no secret. Do: chmod 600 %1</source>
        <translation>除所有者外还有人可读写 %1，已不算机密。请执行：chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 过大，不像机密文件。</translation>
    </message>
</context>
<context>
    <name>yiping::SentCheck</name>
    <message>
        <source>It could not be found out whether the broker has the order %1 already.</source>
        <translation>无法查明消息服务是否已有指令 %1。</translation>
    </message>
</context>
<context>
    <name>yiping::Sm2Key</name>
    <message>
        <source>This is no public SM2 key: the point is not on the curve.</source>
        <translation>这不是 SM2 公钥：该点不在曲线上。</translation>
    </message>
    <message>
        <source>This is no public SM2 key: &quot;SM2&quot; and 88 characters of base64 are wanted, copied whole.</source>
        <translation>这不是 SM2 公钥：应为“SM2”加 88 个 base64 字符，请完整复制。</translation>
    </message>
    <message>
        <source>This is no SM2 key: PEM without a password is wanted, as &quot;openssl genpkey -algorithm SM2&quot; writes it.</source>
        <translation>这不是 SM2 密钥：应为不带口令的 PEM，如“openssl genpkey -algorithm SM2”所生成。</translation>
    </message>
</context>
<context>
    <name>yiping::StormTracks</name>
    <message>
        <source>wind of force %1 and more</source>
        <translation>%1 级以上风圈</translation>
    </message>
    <message>
        <source>wind of %1 m/s (%2 kt) and more</source>
        <translation>风速 %1 m/s（%2 节）以上风圈</translation>
    </message>
    <message>
        <source>Tropical depression</source>
        <translation>热带低压</translation>
    </message>
    <message>
        <source>Tropical storm</source>
        <translation>热带风暴</translation>
    </message>
    <message>
        <source>Severe tropical storm</source>
        <translation>强热带风暴</translation>
    </message>
    <message>
        <source>Typhoon</source>
        <comment>a grade of strength</comment>
        <translation>台风</translation>
    </message>
    <message>
        <source>Severe typhoon</source>
        <translation>强台风</translation>
    </message>
    <message>
        <source>Super typhoon</source>
        <translation>超强台风</translation>
    </message>
    <message>
        <source>Extratropical cyclone</source>
        <translation>温带气旋</translation>
    </message>
    <message>
        <source>strength not stated</source>
        <translation>强度未报</translation>
    </message>
    <message>
        <source>wind areas as of %1</source>
        <translation>风圈时刻 %1</translation>
    </message>
    <message>
        <source>%1 hPa</source>
        <translation>%1 hPa</translation>
    </message>
    <message>
        <source>%1 m/s</source>
        <translation>%1 m/s</translation>
    </message>
</context>
<context>
    <name>yiping::Tiles</name>
    <message>
        <source>The tiles in %1 cannot be shown: %2. Name another file in the basemap file; until then the map has its plain ground.</source>
        <translation>%1 中的瓦片无法显示：%2。请在底图文件中另行指定；在此之前地图使用素底。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>it is no MBTiles file (%1)</source>
        <translation>不是 MBTiles 文件（%1）</translation>
    </message>
    <message>
        <source>it holds vector tiles (%1), and pictures are wanted: png, jpg or webp</source>
        <translation>其中是矢量瓦片（%1），需要图片：png、jpg 或 webp</translation>
    </message>
    <message>
        <source>it holds no tiles</source>
        <translation>其中没有瓦片</translation>
    </message>
    <message>
        <source>The Tianditu map needs a key and the keychain has none. Put it there with: yiping --store-tianditu-key</source>
        <translation>天地图需要密钥，而密钥环中没有。请存入：yiping --store-tianditu-key</translation>
    </message>
    <message>
        <source>The Tianditu map needs a key and this session has no keychain that answers. Start with --tianditu-key-file FILE or set YIPING_TIANDITU_KEY.</source>
        <translation>天地图需要密钥，而本会话没有可用的密钥环。请以 --tianditu-key-file FILE 启动，或设置 YIPING_TIANDITU_KEY。</translation>
    </message>
    <message>
        <source>The key was not kept: this session has no keychain that answers. Start with --tianditu-key-file FILE or set YIPING_TIANDITU_KEY instead.</source>
        <translation>密钥未保存：本会话没有可用的密钥环。请改以 --tianditu-key-file FILE 启动，或设置 YIPING_TIANDITU_KEY。</translation>
    </message>
    <message>
        <source>There is no folder %1 with tiles. Name another one in the basemap file; until then the map has its plain ground.</source>
        <translation>没有瓦片目录 %1。请在底图文件中另行指定；在此之前地图使用素底。</translation>
    </message>
    <message>
        <source>The folder %1 holds no tiles: neither {z}/{x}/{y}.png nor names that end in -{z}-{x}-{y}.png. Name another one in the basemap file.</source>
        <translation>目录 %1 中没有瓦片：既无 {z}/{x}/{y}.png，也无以 -{z}-{x}-{y}.png 结尾的文件名。请在底图文件中另行指定。</translation>
    </message>
</context>
<context>
    <name>yiping::TwinDistrict</name>
    <message>
        <source>The footprints %1 cannot be opened: %2</source>
        <translation>建筑轮廓文件 %1 打不开：%2</translation>
    </message>
</context>
<context>
    <name>yiping::TwoPerson</name>
    <message>
        <source>Whoever acts has to enter the own password first.</source>
        <translation>操作人须先输入本人口令。</translation>
    </message>
    <message>
        <source>The server does not permit this to whoever acts. Let a shift leader log in.</source>
        <translation>服务器不允许操作人执行此项。请值班长登录。</translation>
    </message>
    <message>
        <source>A second person has to confirm.</source>
        <translation>须由第二人确认。</translation>
    </message>
    <message>
        <source>The second person has to be another one.</source>
        <translation>第二人不能是操作人本人。</translation>
    </message>
    <message>
        <source>The server does not permit this to the second person; a shift leader has to confirm.</source>
        <translation>服务器不允许第二人确认此项；须由值班长确认。</translation>
    </message>
    <message>
        <source>More than two minutes have passed. Begin again.</source>
        <translation>已超过两分钟。请重新开始。</translation>
    </message>
</context>
<context>
    <name>yiping::TwoPersonDesk</name>
    <message>
        <source>This takes two persons who log in by name, and this server has none. Start with --server.</source>
        <translation>此项须两名按姓名登录的人员，而此服务器没有。请用 --server 启动。</translation>
    </message>
    <message>
        <source>The server does not permit this to %1 in %2.</source>
        <translation>服务器不允许%1在%2执行此项。</translation>
    </message>
    <message>
        <source>Say why, in a few words: it stands in the record.</source>
        <translation>请简述事由：将写入记录。</translation>
    </message>
    <message>
        <source>Name the plan and a level from 1 to 4.</source>
        <translation>请写明预案和 1 至 4 的级别。</translation>
    </message>
    <message>
        <source>Choose the response that ends.</source>
        <translation>请选择要终止的响应。</translation>
    </message>
    <message>
        <source>The second person has to be another one than %1.</source>
        <translation>第二人不能是%1。</translation>
    </message>
    <message>
        <source>Sent: %1, confirmed by %2</source>
        <translation>已发送：%1，由%2确认</translation>
    </message>
    <message>
        <source>Nobody confirmed within two minutes. Enter your password again.</source>
        <translation>两分钟内无人确认。请重新输入口令。</translation>
    </message>
    <message>
        <source>%1: to emergency mode. %2</source>
        <translation>%1：转入应急状态。%2</translation>
    </message>
    <message>
        <source>%1: back to routine mode. %2</source>
        <translation>%1：转回常态。%2</translation>
    </message>
    <message>
        <source>%1: response level %2 begins, %3</source>
        <translation>%1：启动 %2 级响应，%3</translation>
    </message>
    <message>
        <source>%1: response ends, %2</source>
        <translation>%1：终止响应，%2</translation>
    </message>
    <message>
        <source>%1 red warning</source>
        <translation>%1红色预警</translation>
    </message>
    <message>
        <source>%1 orange warning</source>
        <translation>%1橙色预警</translation>
    </message>
    <message>
        <source>%1 yellow warning</source>
        <translation>%1黄色预警</translation>
    </message>
    <message>
        <source>%1 blue warning</source>
        <translation>%1蓝色预警</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1预警</translation>
    </message>
    <message>
        <source>%1: warning lifted, %2</source>
        <translation>%1：解除预警，%2</translation>
    </message>
    <message>
        <source>%1: warning changed to %2, until %3</source>
        <translation>%1：预警变更为%2，有效至 %3</translation>
    </message>
    <message>
        <source>%1: warning issued, %2, until %3</source>
        <translation>%1：发布%2，有效至 %3</translation>
    </message>
    <message>
        <source>Name what is warned of, a level from 1 to 4, and from 1 to %1 hours.</source>
        <translation>请填写预警类型、级别（1 至 4）和有效时长（1 至 %1 小时）。</translation>
    </message>
    <message>
        <source>Choose the warning that is lifted.</source>
        <translation>请选择要解除的预警。</translation>
    </message>
</context>
<context>
    <name>yiping::ViewBookmarks</name>
    <message>
        <source>%1 is not a settings file; the views kept in it are not shown. New ones are forgotten when the program ends. Move it away to begin anew.</source>
        <translation>%1 不是设置文件，其中收藏的视图未显示；新收藏的在程序退出后丢失。移走该文件可重新开始。</translation>
    </message>
    <message>
        <source>%1: [%2] is no view of the map: it wants a name, longitude, latitude, zoom from 0 to 20 and a region code. The others are shown.</source>
        <translation>%1：[%2] 不是有效视图：应有名称、经度、纬度、0 至 20 的级别和区划代码。其余照常显示。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the views are forgotten when the program ends. Check the folder&apos;s owner and the free space.</source>
        <translation>%1 无法写入：程序退出后收藏的视图会丢失。请检查文件夹的所有者和剩余空间。</translation>
    </message>
    <message>
        <source>There are %1 views; remove one to keep another.</source>
        <translation>已有 %1 个视图；删去一个才能再收藏。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::Connection</name>
    <message>
        <source>The connection was closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a subject that can be subscribed to.</source>
        <translation>“%1”不是可订阅的主题。</translation>
    </message>
    <message>
        <source>Not connected; &apos;%1&apos; was not asked.</source>
        <translation>未连接；没有请求“%1”。</translation>
    </message>
    <message>
        <source>The request on &apos;%1&apos; (%2 bytes) cannot be sent: its subject or a header is not valid, it is larger than the server&apos;s limit of %3 bytes, or too much is waiting to leave.</source>
        <translation>对“%1”的请求（%2 字节）无法发出：主题或报头无效、超过服务端上限 %3 字节，或待发过多。</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>连不上 %1：%2</translation>
    </message>
    <message>
        <source>%1 did not complete the handshake within %2 ms.</source>
        <translation>%1 未在 %2 毫秒内完成握手。</translation>
    </message>
    <message>
        <source>%1 does not answer like a NATS server within %2 ms.</source>
        <translation>%1 在 %2 毫秒内没有像 NATS 服务那样应答。</translation>
    </message>
    <message>
        <source>The server&apos;s greeting cannot be read. Is %1 the address of a NATS server?</source>
        <translation>无法解读服务端问候。%1 是 NATS 服务的地址吗？</translation>
    </message>
    <message>
        <source>The server (version %1) knows no message headers; nats-server 2.2 or later is needed.</source>
        <translation>服务端（版本 %1）不支持消息报头；需要 nats-server 2.2 或更高版本。</translation>
    </message>
    <message>
        <source>%1 has stopped answering.</source>
        <translation>%1 已停止应答。</translation>
    </message>
    <message>
        <source>A message of %1 bytes on &apos;%2&apos; is too large and was passed over. Its sender must make it smaller.</source>
        <translation>主题“%2”上有一条 %1 字节的消息过大，已跳过。请发送方缩小消息。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::CredentialFiles</name>
    <message>
        <source>%1 is empty; its first line must be the %2.</source>
        <translation>%1 是空文件；首行应为%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has the key of an operator or an account; a user&apos;s (SU…) is wanted here.</source>
        <translation>%1 中是运营者或账户的密钥；这里需要用户的（SU…）。</translation>
    </message>
    <message>
        <source>%1 is no .creds file: the block &apos;NATS USER JWT&apos; is missing or damaged.</source>
        <translation>%1 不是 .creds 文件：缺少“NATS USER JWT”段或该段已损坏。</translation>
    </message>
    <message>
        <source>%1 is no .creds file: the block &apos;USER NKEY SEED&apos; is missing.</source>
        <translation>%1 不是 .creds 文件：缺少“USER NKEY SEED”段。</translation>
    </message>
    <message>
        <source>NKey seed</source>
        <translation>NKey 种子</translation>
    </message>
    <message>
        <source>Only one of --creds, --nkey-file, --token-file and --user can say who logs in.</source>
        <translation>--creds、--nkey-file、--token-file 和 --user 只能用其中一个说明由谁登录。</translation>
    </message>
    <message>
        <source>--user and --password-file belong together.</source>
        <translation>--user 与 --password-file 必须同时使用。</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>%1 cannot be read as a certificate in PEM form.</source>
        <translation>%1 不能作为 PEM 格式的证书读取。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a private key: RSA or EC in PEM form without a passphrase is wanted.</source>
        <translation>%1 不能作为私钥读取：应为不带口令的 PEM 格式 RSA 或 EC 私钥。</translation>
    </message>
    <message>
        <source>--cert and --key belong together.</source>
        <translation>--cert 与 --key 必须同时使用。</translation>
    </message>
    <message>
        <source>%1 cannot be read as certificates in PEM form.</source>
        <translation>%1 不能作为 PEM 格式的证书读取。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::CredentialOptions</name>
    <message>
        <source>A .creds file: a user&apos;s JWT and key.</source>
        <translation>.creds 文件：用户的 JWT 和密钥。</translation>
    </message>
    <message>
        <source>File with an NKey seed, the identity of a device.</source>
        <translation>含 NKey 种子的文件，即设备身份。</translation>
    </message>
    <message>
        <source>File whose first line is the broker&apos;s token.</source>
        <translation>首行为消息服务令牌的文件。</translation>
    </message>
    <message>
        <source>Name to log in with, together with --password-file.</source>
        <translation>登录名，与 --password-file 同用。</translation>
    </message>
    <message>
        <source>File whose first line is the password.</source>
        <translation>首行为口令的文件。</translation>
    </message>
    <message>
        <source>PEM file of the authorities to trust instead of the system&apos;s.</source>
        <translation>要信任的证书颁发机构 PEM 文件，代替系统的。</translation>
    </message>
    <message>
        <source>PEM file of this client&apos;s certificate, together with --key.</source>
        <translation>本客户端证书的 PEM 文件，与 --key 同用。</translation>
    </message>
    <message>
        <source>PEM file of its private key.</source>
        <translation>其私钥的 PEM 文件。</translation>
    </message>
    <message>
        <source>--server takes no user and no password: everybody on this machine could read them. Use --user and --password-file, --nkey-file, --creds or --token-file.</source>
        <translation>--server 中不能写用户名和口令：本机任何人都能看到。请用 --user 与 --password-file、--nkey-file、--creds 或 --token-file。</translation>
    </message>
    <message>
        <source>--server wants an address such as wss://brain.example:8443, not &apos;%1&apos;.</source>
        <translation>--server 需要形如 wss://brain.example:8443 的地址，而不是“%1”。</translation>
    </message>
    <message>
        <source>--server wants wss:// for all servers of a cluster, or ws:// for all of them.</source>
        <translation>--server 中同一集群的服务器须全部用 wss://，或全部用 ws://。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::JetStream</name>
    <message>
        <source>%1: JetStream does not answer. Is it enabled on the server, and may this account use it?</source>
        <translation>%1：JetStream 没有应答。服务端是否启用，此账号是否可用？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Making the stream %1</source>
        <translation>创建流 %1</translation>
    </message>
    <message>
        <source>Asking for the stream %1</source>
        <translation>查询流 %1</translation>
    </message>
    <message>
        <source>No stream on the server takes messages on &apos;%1&apos;.</source>
        <translation>服务端没有流接收“%1”上的消息。</translation>
    </message>
    <message>
        <source>Publishing on %1</source>
        <translation>在 %1 发布</translation>
    </message>
    <message>
        <source>%1: the answer is no JSON object.</source>
        <translation>%1：应答不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1: the server refused (%2).</source>
        <translation>%1：服务端拒绝（%2）。</translation>
    </message>
    <message>
        <source>%1: the answer names no stream.</source>
        <translation>%1：应答没有说明流。</translation>
    </message>
    <message>
        <source>%1: what answered is no stream, so nothing says it was stored.</source>
        <translation>%1：应答者不是流，不能确认已存储。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::KeyValue</name>
    <message>
        <source>&apos;%1&apos; is no key: letters, digits and - _ / = . may stand in it.</source>
        <translation>“%1”不是键：可用字母、数字和 - _ / = .。</translation>
    </message>
    <message>
        <source>Making the bucket %1</source>
        <translation>创建存储桶 %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer about the key &apos;%1&apos; cannot be read.</source>
        <translation>服务端关于键“%1”的应答无法解读。</translation>
    </message>
    <message>
        <source>Asking for the key %1</source>
        <translation>查询键 %1</translation>
    </message>
</context>
<context>
    <name>yiping::nats::KnownSigners</name>
    <message>
        <source>The file of known signers %1 cannot be read: %2.</source>
        <translation>无法读取已知签名者文件 %1：%2。</translation>
    </message>
    <message>
        <source>Line %1 of the file of known signers %2 names no public key: %3</source>
        <translation>已知签名者文件 %2 第 %1 行不是公钥：%3</translation>
    </message>
    <message>
        <source>The file of known signers %1 names nobody: a line of it is a public key &quot;U…&quot; or &quot;SM2…&quot; and a name.</source>
        <translation>已知签名者文件 %1 中没有任何人：每行应为一个公钥“U…”或“SM2…”和名称。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::Login</name>
    <message>
        <source>%1 lets nobody in by key: no user of its configuration has one. Use a token or a password, or have the key %2 entered there.</source>
        <translation>%1 不接受密钥登录：其配置中没有带密钥的用户。请改用令牌或口令，或请对方登记密钥 %2。</translation>
    </message>
    <message>
        <source>These credentials expired on %1. Ask whoever gave you the .creds file for a new one.</source>
        <translation>此凭证已于 %1 过期。请向发放 .creds 文件的人索取新的。</translation>
    </message>
    <message>
        <source>These credentials count from %1 on. If that is past, the clock of this machine is wrong.</source>
        <translation>此凭证自 %1 起生效。如果该时间已过，说明本机时钟不准。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::LoginCheck</name>
    <message>
        <source>The server did not answer in time; try again.</source>
        <translation>服务器未及时应答，请重试。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::OrderedConsumer</name>
    <message>
        <source>The connection was lost; reading goes on when it is back.</source>
        <translation>连接中断；恢复后继续读取。</translation>
    </message>
    <message>
        <source>Reading the stream %1</source>
        <translation>读取流 %1</translation>
    </message>
    <message>
        <source>Delivery %1 was expected and %2 came.</source>
        <translation>应到第 %1 条，来的是第 %2 条。</translation>
    </message>
    <message>
        <source>The server has sent %1 messages and %2 came.</source>
        <translation>服务端已发 %1 条，收到 %2 条。</translation>
    </message>
    <message>
        <source>The server does not know this consumer any more.</source>
        <translation>服务端已不认识此消费者。</translation>
    </message>
    <message>
        <source>The server ended the consumer: %1</source>
        <translation>服务端结束了消费者：%1</translation>
    </message>
    <message>
        <source>No heartbeat for %1 ms.</source>
        <translation>%1 毫秒没有心跳。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::Parser</name>
    <message>
        <source>The server sent a line of more than %1 bytes (&quot;%2&quot;).</source>
        <translation>服务端发来超过 %1 字节的一行（“%2”）。</translation>
    </message>
    <message>
        <source>The server sent a line that is empty or does not end in CR LF (&quot;%1&quot;).</source>
        <translation>服务端发来空行或未以 CR LF 结尾的行（“%1”）。</translation>
    </message>
    <message>
        <source>The server sent &quot;%1&quot;, which is no NATS operation. Is this the address of a NATS server?</source>
        <translation>服务端发来“%1”，不是 NATS 操作。这是 NATS 服务的地址吗？</translation>
    </message>
    <message>
        <source>The server sent a message whose first line cannot be read (&quot;%1&quot;).</source>
        <translation>服务端发来的消息首行无法解读（“%1”）。</translation>
    </message>
    <message>
        <source>The server announced a message of %1 bytes on &apos;%2&apos;; at most %3 are taken.</source>
        <translation>服务端在“%2”声明 %1 字节消息；至多接收 %3。</translation>
    </message>
    <message>
        <source>A message on &apos;%1&apos; is not as long as the server announced (%2 bytes).</source>
        <translation>“%1”上的消息与声明的长度（%2 字节）不符。</translation>
    </message>
    <message>
        <source>A message that is too large is not as long as the server announced.</source>
        <translation>一条过大的消息与服务器所报长度不符。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::RequestTable</name>
    <message>
        <source>Nobody answers on &apos;%1&apos;.</source>
        <translation>“%1”无人应答。</translation>
    </message>
    <message>
        <source>No answer on &apos;%1&apos; within %2 ms.</source>
        <translation>“%1”在 %2 毫秒内没有应答。</translation>
    </message>
    <message>
        <source>The answer on &apos;%1&apos; is too large (%2 bytes).</source>
        <translation>“%1”的答复过大（%2 字节）。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::ServerInfo</name>
    <message>
        <source>The server says that these credentials have expired. New ones are needed.</source>
        <translation>服务端称凭据已过期，需要新的凭据。</translation>
    </message>
    <message>
        <source>The server waited too long for the credentials and closed the connection.</source>
        <translation>服务端等待凭据过久，已关闭连接。</translation>
    </message>
    <message>
        <source>The server does not permit this account: %1</source>
        <translation>服务端不允许此账号：%1</translation>
    </message>
    <message>
        <source>The server closed the connection: data came faster than it was taken.</source>
        <translation>服务端关闭连接：数据来得比取走快。</translation>
    </message>
    <message>
        <source>The server closed the connection: it had no answer to its pings.</source>
        <translation>服务端关闭连接：心跳无应答。</translation>
    </message>
    <message>
        <source>The server takes no more connections.</source>
        <translation>服务端不再接受连接。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务端称：%1</translation>
    </message>
    <message>
        <source>The server does not permit this user to publish on &apos;%1&apos;.</source>
        <translation>服务器不允许此用户向“%1”发布。</translation>
    </message>
    <message>
        <source>The server does not permit this user to subscribe to &apos;%1&apos;.</source>
        <translation>服务器不允许此用户订阅“%1”。</translation>
    </message>
    <message>
        <source>The server refused these credentials. Check the user, its password, token or key.</source>
        <translation>服务器拒绝了此凭证。请检查用户及其口令、令牌或密钥。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::WebSocketStream</name>
    <message>
        <source>The server&apos;s certificate expired on %1. Whoever runs the server has to renew it; if that day is still to come, set the clock of this machine right.</source>
        <translation>服务器证书已于 %1 过期，须由服务器管理方更换；如果该日期尚未到，请校准本机时钟。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate counts from %1 on. If that is past, set the clock of this machine right.</source>
        <translation>服务器证书自 %1 起生效。如果该时间已过，请校准本机时钟。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not for &apos;%1&apos; but for &apos;%2&apos;. Use that name as address, or have a certificate made that names this one.</source>
        <translation>服务器证书不是为“%1”而是为“%2”签发的。请以该名称为地址，或请对方签发包含本地址的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was revoked. Whoever runs the server has to renew it.</source>
        <translation>服务器证书已被吊销，须由服务器管理方更换。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted here: %1. Where an authority of your own signed it, name that authority&apos;s file with --ca.</source>
        <translation>本机不信任服务器证书：%1。如果是自有机构签发的，请用 --ca 指定该机构的证书文件。</translation>
    </message>
    <message>
        <source>The server does not accept this client&apos;s certificate, or wants one: %1. Name one that the server&apos;s authority signed with --cert and --key.</source>
        <translation>服务器不接受本客户端的证书，或要求提供证书：%1。请用 --cert 和 --key 指定由服务器方机构签发的证书。</translation>
    </message>
</context>
</TS>
