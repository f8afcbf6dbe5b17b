/** The page's one style. Colours are two sets of the same names: light, and dark where the reader's system says so. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--panel:#f6f8fa;--fg:#1f2328;--faint:#59636e;--line:#d1d9e0;--link:#0969da;
--red:#b3101d;--red-bg:#ffebe9;--amber:#7d4e00;--amber-bg:#fff1c2;--green:#116329;--green-bg:#dafbe1;--blue-bg:#ddf4ff;--shade:#eaeef2}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--panel:#151b23;--fg:#e6edf3;--faint:#9ea7b3;--line:#3d444d;--link:#58a6ff;
--red:#ff8f88;--red-bg:#3c1618;--amber:#f0b849;--amber-bg:#382a0c;--green:#6fdd8b;--green-bg:#12351f;--blue-bg:#12304f;--shade:#262c36}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.25rem clamp(.75rem,3vw,2rem) 4rem;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.3;margin:.3rem 0}
h2{font-size:1.1rem;margin:2.2rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:0;list-style:none}a{color:var(--link)}
code,pre,.diff td,.diff th{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{background:var(--shade);padding:.5rem .75rem;border-radius:6px;overflow-x:auto;margin:.3rem 0}
.verdict,.risk,.count,.do{display:inline-block;border-radius:1em;padding:0 .6em;font-size:.82rem;background:var(--shade);white-space:nowrap}
.verdict{font-size:.95rem;font-weight:700;padding:.1em .8em}
.refused,.dangerous,.data-loss,.outage,.delete,.replace{background:var(--red-bg);color:var(--red)}
.careful,.unknown,.restart,.cost,.forget{background:var(--amber-bg);color:var(--amber)}
.verdict.harmless,.create{background:var(--green-bg);color:var(--green)}
.update,.import,.move{background:var(--blue-bg)}
.data-loss,.outage{font-weight:600}
td.number{background:none;text-align:right;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.between,.why,.code,dt{color:var(--faint)}.between{font-size:.88rem}.code{font-size:.82rem}
.warning{border-left:4px solid var(--amber);background:var(--amber-bg);padding:.35rem .75rem;border-radius:0 6px 6px 0}
dl{margin:.2rem 0}dl>div{display:flex;gap:.75rem}dt{flex:0 0 5.5rem}dd{margin:0;min-width:0}
.facts{margin:.8rem 0;padding:.6rem .9rem;background:var(--panel);border:1px solid var(--line);border-radius:8px}
.exceeded{color:var(--red);font-weight:600}
.change,.finding{padding:.55rem .9rem;border:1px solid var(--line);border-radius:8px;margin:.5rem 0;background:var(--panel)}
.stakes>.change{border-left:4px solid var(--red);background:var(--bg)}
.change .finding{border:0;border-top:1px dashed var(--line);border-radius:0;padding:.45rem 0 0;background:none}
.what{display:flex;flex-wrap:wrap;gap:.2rem .5rem;align-items:baseline}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.3rem 0}
.stacks th,.stacks td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
.stacks td.number{text-align:right;font-weight:600}.stacks code{white-space:nowrap}.stacks td:last-child{min-width:11rem}
.stacks thead th{color:var(--faint);font-size:.85rem}.stacks thead th:nth-child(n+2):nth-child(-n+5),.stacks thead th:nth-child(7){text-align:right}
.diff{width:auto;min-width:min(100%,32rem)}.diff td,.diff th{padding:.1rem .75rem .1rem 0;vertical-align:top;text-align:left}
.diff th{color:var(--faint);font-weight:600}.diff .member td:first-child{padding-left:1.2rem}
.harmless td{opacity:.75}
del{background:var(--red-bg);color:var(--red);text-decoration:line-through;text-decoration-thickness:1px;padding:0 .25em;border-radius:3px}
ins{background:var(--green-bg);color:var(--green);text-decoration:none;padding:0 .25em;border-radius:3px}
details.stack{border:1px solid var(--line);border-radius:8px;margin:.5rem 0}
details.long{content-visibility:auto;contain-intrinsic-size:auto 3rem}
details>summary{cursor:pointer;padding:.5rem .9rem}details.stack>:not(summary){padding:0 .9rem .5rem}
details.stack:target{outline:2px solid var(--link)}
.search{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.6rem 0;background:var(--bg)}
.search input,.search select{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem}
.search input{flex:1 1 14rem;min-width:0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
[hidden]{display:none!important}
.picture{overflow:auto;border:1px solid var(--line);border-radius:8px;padding:.5rem}
@media (max-width:40rem){dl>div{flex-direction:column;gap:0}dt{flex:none}.stacks th,.stacks td{padding:.3rem .35rem}}
@media print{.search{display:none}details.long{content-visibility:visible}}
`;
