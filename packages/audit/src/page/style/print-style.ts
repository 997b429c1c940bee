export const printStyle = `@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#525d6a}}
@media print{
html{font-size:10pt}
:root{--paper:#fff}
.skip,.languages,.eyebrow a{display:none}
.version{max-width:none;padding:0}
header{padding-top:0}
a{color:inherit;text-decoration-color:var(--line)}
.sources a{overflow-wrap:anywhere}
details:not([open])::details-content{content-visibility:visible;block-size:auto}
details>summary{display:none}
.scroll{overflow:visible}
table{font-size:8.5pt}
th,td{padding-top:.16rem;padding-bottom:.16rem}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
figure,tr,.finding,.findings li,.trust,.method>div{break-inside:avoid}
h2,h3,caption,thead,.eyebrow,.finding,figcaption,.legend{break-after:avoid}
.chapter{padding-top:1.2rem}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
