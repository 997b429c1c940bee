export const chartStyle = `.patterns{position:absolute}
figure{margin:2rem 0 .75rem}
figcaption strong{display:block;line-height:1.35}
figcaption .summary{display:block;margin-top:.15rem}
figure>svg{display:block;height:auto;max-width:100%;margin-top:.9rem;overflow:visible}
svg text{white-space:pre;font-variant-numeric:tabular-nums}
svg.narrow{display:none}
@media screen and (max-width:45rem){svg.wide{display:none}svg.narrow{display:block;width:100%}}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.75rem 0 0;padding:0;font-size:.9rem}
.legend li{display:flex;align-items:center;gap:.45rem}
.legend svg{flex:none}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.2rem;margin:.5rem 0 0;padding:0}
.facet{font-weight:600;font-size:.93rem;margin:1rem 0 0}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.5rem 1.5rem}
.panels>div{display:flex;flex-direction:column}
.panels .panel{width:100%;height:auto;overflow:visible;margin-top:auto;padding-top:.4rem}`;
