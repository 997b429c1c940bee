export const tableStyle = `.scroll{overflow-x:auto;margin-top:1rem;position:relative}
table{border-collapse:collapse;min-width:100%;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.4rem;position:sticky;left:0}
th,td{padding:.38rem .7rem .38rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-weight:500;vertical-align:bottom;border-bottom:1.5px solid var(--muted)}
tbody th{font-weight:400;min-width:8rem}
.number+:not(.number){padding-left:.8rem}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.flagged{color:var(--muted);font-style:italic}
.key-numbers code{display:block;color:var(--muted);font-size:.82em}
.why{display:block;color:var(--muted);font-size:.92em}
details{margin-top:.5rem}
summary{cursor:pointer;color:var(--accent);font-size:.93rem;padding:.3rem 0}
summary .of{color:var(--muted);margin-left:.6rem}`;
