/** The style of the picture, light and dark; its names begin with `g-`, so that a page can hold it beside its own. */
export const PICTURE_STYLE = `
.g{--g-bg:#fff;--g-fg:#1f2328;--g-faint:#59636e;--g-line:#9aa4af;--g-frame:#d1d9e0;--g-panel:#f6f8fa;--g-box:#fff;--g-work:#ddf4ff;
--g-red:#b3101d;--g-red-bg:#ffebe9;--g-amber:#9a6700;--g-amber-bg:#fff8dc;--g-green:#116329;--g-green-bg:#dafbe1;--g-blue:#0969da;font:13px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.g{--g-bg:#0d1117;--g-fg:#e6edf3;--g-faint:#9ea7b3;--g-line:#6e7781;--g-frame:#3d444d;--g-panel:#151b23;--g-box:#0d1117;--g-work:#12304f;
--g-red:#ff8f88;--g-red-bg:#3c1618;--g-amber:#f0b849;--g-amber-bg:#382a0c;--g-green:#6fdd8b;--g-green-bg:#12351f;--g-blue:#58a6ff}}
.g-paper{fill:var(--g-bg)}.g text{fill:var(--g-fg)}.g .g-faint{fill:var(--g-faint)}.g .g-title{font-weight:600}.g .g-head{font-size:17px;font-weight:600}
.g-frame,.g-grid{fill:var(--g-panel);stroke:var(--g-frame)}.g-box{fill:var(--g-box);stroke:var(--g-frame)}.g-work{fill:var(--g-work);stroke:var(--g-frame)}
.g-reads,.g-grant{fill:none;stroke:var(--g-line)}.g-reads{stroke-dasharray:5 4}.g-tip{fill:var(--g-line)}
.g .g-label{font-size:11px;fill:var(--g-faint);paint-order:stroke;stroke:var(--g-panel);stroke-width:4px;stroke-linejoin:round}
.g a:focus-visible .g-shape,.g a:hover .g-shape{stroke:var(--g-blue);stroke-width:2.5}
.g-bad>.g-shape,.g-bad>a>.g-shape{fill:var(--g-red-bg);stroke:var(--g-red);stroke-width:2}.g .g-bad .g-mark{fill:var(--g-red)}
.g-careful>.g-shape,.g-careful>a>.g-shape{fill:var(--g-amber-bg);stroke:var(--g-amber);stroke-width:2}.g .g-careful .g-mark{fill:var(--g-amber)}
.g-good>.g-shape,.g-good>a>.g-shape{stroke:var(--g-green);stroke-width:2}.g .g-good .g-mark{fill:var(--g-green)}
.g-calm>.g-shape,.g-calm>a>.g-shape{stroke:var(--g-blue);stroke-width:2}.g .g-calm .g-mark{fill:var(--g-blue)}
.g .g-mark{font-size:11px;font-weight:600}
`;
