/** The whole style of the page. No fonts, images or scripts: the page loads nothing. */
export const STYLE = `
:root{color-scheme:light dark;--line:#8884;--dim:#777;--critical:#b00020;--high:#c2410c;--medium:#a16207;--low:#0e7490;--ok:#15803d}
body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
article{border:1px solid var(--line);border-left:6px solid var(--dim);border-radius:6px;padding:.6rem 1rem;margin:1rem 0;overflow-wrap:anywhere}
article.critical{border-left-color:var(--critical)}article.high{border-left-color:var(--high)}
article.medium{border-left-color:var(--medium)}article.low{border-left-color:var(--low)}
article h3{margin:0;font-size:1rem}
.badge{color:#fff;background:var(--dim);border-radius:4px;padding:.1em .5em;font-size:.75rem;text-transform:uppercase}
.critical .badge{background:var(--critical)}.high .badge{background:var(--high)}
.medium .badge{background:var(--medium)}.low .badge{background:var(--low)}
.dim{color:var(--dim)}.verdict{font-weight:600}.bad{color:var(--critical)}.good{color:var(--ok)}
pre{background:#8881;padding:.5rem;overflow-x:auto}mark{background:#f59e0b66;color:inherit}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.6rem 0}dt{color:var(--dim)}dd{margin:0}
`;
