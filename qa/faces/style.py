"""The look of the HTML faces; every rule is bound to `.gongkai` so that it touches nothing else."""

from __future__ import annotations

STYLE = """
.gongkai{font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB",
"Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;
font-size:15px;line-height:1.65;overflow-wrap:anywhere;text-align:start}
.gongkai p{margin:.35em 0}
.gongkai .gk-text{font-size:16px}
.gongkai.gk-refused .gk-text,.gongkai.gk-ambiguous .gk-text,.gongkai.gk-error .gk-text{
border-left:3px solid #b7791f;padding-left:.7em}
.gongkai .gk-mark{color:#0b62c4;text-decoration:none;font-size:.8em;padding:0 .1em;cursor:pointer}
.gongkai .gk-mark:hover,.gongkai .gk-head a:hover{text-decoration:underline}
.gongkai sup{line-height:0}
.gongkai .gk-remark{border-left:3px solid #b7791f;padding-left:.7em;font-size:.92em}
.gongkai .gk-offers p{font-weight:600}
.gongkai .gk-offers ul{margin:.2em 0 .5em;padding-left:1.4em}
.gongkai .gk-scroll{overflow-x:auto;margin:.5em 0}
.gongkai table{border-collapse:collapse;font-size:.92em;line-height:1.4;width:auto;margin:0}
.gongkai th,.gongkai td{border:1px solid rgba(127,127,127,.4);padding:.25em .6em;text-align:start;
vertical-align:top;min-width:2em;max-width:22em;overflow-wrap:break-word}
.gongkai thead th{background:rgba(127,127,127,.12);font-weight:600}
.gongkai .gk-grid th,.gongkai .gk-grid td:nth-last-child(-n+2){white-space:nowrap}
.gongkai tbody th{font-weight:400;min-width:9em}
.gongkai .gk-row thead th{font-weight:400;font-size:.9em}
.gongkai .gk-row th.gk-cited{font-weight:700}
.gongkai mark{background:#ffe08a;color:#1f1f1f;padding:.05em .15em;border-radius:2px}
.gongkai blockquote{margin:.3em 0;padding:.2em .8em;border-left:3px solid rgba(127,127,127,.4)}
.gongkai .gk-sources{margin-top:.6em}
.gongkai .gk-sources summary{cursor:pointer;font-size:.92em;opacity:.8}
.gongkai .gk-sources ol{margin:.3em 0;padding-left:1.8em}
.gongkai .gk-sources li{margin:.4em 0}
.gongkai .gk-head{font-weight:600;cursor:pointer}
.gongkai .gk-where{font-size:.85em;opacity:.75;margin:.1em 0}
.gongkai .gk-file{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace,
"Noto Sans CJK SC","WenQuanYi Micro Hei"}
.gongkai .gk-document{white-space:pre-wrap;border-top:1px solid rgba(127,127,127,.4);
padding-top:.6em;margin-top:.6em;tab-size:6}
.gongkai .gk-heading{font-weight:700}
.gongkai.gk-opened #gk-quote{outline:2px solid #d69e2e;outline-offset:1px;scroll-margin:35vh 0}
""".strip().replace("\n", "")
