/** Which version is shown: the one that the address points into, or else the default. */
const versions = `@supports selector(:has(a)){
.version:not(.default):not(:target):not(:has(:target)){display:none}
.version.default:has(~ .version:target),.version.default:has(~ .version :target){display:none}}`;

export const layoutStyle = `${versions}
.version{max-width:68rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem) 4rem}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:0}
header{padding:1rem 0 0}
.languages{display:flex;justify-content:flex-end;gap:1rem;margin-bottom:.75rem;font-size:.95rem}
.languages span{font-weight:600}
.trust{margin-top:1.1rem;border:solid var(--line);border-width:1px 0;padding:.8rem 0;font-size:.9rem}
.trust p{color:var(--muted)}
.trust .synthetic{font-weight:600;margin-top:0;color:var(--ink);font-size:1rem}
.trust dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(7.5rem,100%),1fr));gap:.4rem 1.5rem;margin:.8rem 0 0}
.trust dl div{display:flex;flex-direction:column}
.trust .long{grid-column:1/-1;flex-flow:row wrap;gap:0 .6rem;align-items:baseline}
dt{color:var(--muted);font-size:.82rem;line-height:1.4}
dd{margin:0;line-height:1.4}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:2.5rem;padding-top:2rem}
.findings:focus{outline:none}
.findings ol{list-style:none;margin:1rem 0 0;padding:0;display:grid;gap:1.1rem}
.findings li{border-left:4px solid var(--accent);padding-left:1rem}
.findings li p{margin:0;font-size:1.05rem;line-height:1.5}
.findings li p:lang(zh-Hans){line-height:1.7}
.findings li a{font-size:.9rem}
.contents h2{font-size:1.05rem}
.contents ol{margin:.6rem 0 0;padding-left:1.8rem;font-size:.93rem}
.contents li{padding:.15rem 0}
.contents li::marker{color:var(--muted);font-variant-numeric:tabular-nums}
.chapter{padding:2.5rem 0 1rem;border-top:1px solid var(--line)}
.chapter+.chapter{margin-top:2.5rem}
@media print,(min-width:48rem){
.method{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
.method .wide{grid-column:1/-1}}
@media screen and (min-width:64rem){
main{grid-template-columns:15rem minmax(0,44rem);column-gap:4rem;justify-content:space-between}
.findings,.chapters{grid-column:2}
.contents{grid-column:1;grid-row:1/span 2;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.5rem .5rem 2rem 0}}`;
