/** The house's tokens for the one page that no app serves. */
export const landingStyle = `
:root{color-scheme:light dark;--ink:#14211f;--muted:#52625f;--line:#dfe5e2;--paper:#faf8f4;--card:#fff;--teal:#0d5c56;--deep:#083f3b;--gold:#8a5a10}
@media(prefers-color-scheme:dark){:root{--ink:#e8efed;--muted:#a3b5b1;--line:#2b3a37;--paper:#0f1817;--card:#172321;--teal:#6cc7bc;--deep:#a9ded7}}
*{box-sizing:border-box}body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:60rem;margin:0 auto;padding:1rem 1rem 4rem}h1{font-size:1.75rem;line-height:1.2;margin:1.5rem 0 .5rem}h2{font-size:1.1875rem;margin:2rem 0 .75rem}
.demo{display:inline-block;background:var(--gold);color:#fff;font-weight:700;font-size:.8125rem;padding:.35rem .75rem;border-radius:10px}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center}.brand{display:flex;align-items:center;font-weight:700;color:var(--deep)}.brand svg{margin-right:.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem}
.card{display:block;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1rem;color:inherit;text-decoration:none}
a.card:hover,a.card:focus{border-color:var(--teal)}.card strong{display:block;color:var(--deep);font-size:1.125rem}.small{color:var(--muted);font-size:.875rem}
button{font:inherit;min-height:44px;padding:.5rem 1rem;border:0;border-radius:10px;background:#0d5c56;color:#fff;font-weight:600;cursor:pointer}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem .5rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:middle}
.scroll{overflow-x:auto}code{font-size:.95em;font-variant-numeric:tabular-nums}a{color:var(--teal)}ol{padding-left:1.25rem}main{overflow-wrap:break-word}
.top a,.links a{display:inline-block;min-height:44px;padding:.6rem 0}.links{padding:0;list-style:none}button:disabled{opacity:.6}
@media(max-width:30rem){.cards{grid-template-columns:1fr}}
:focus{outline:3px solid var(--teal);outline-offset:2px}
`
