/** Columns of numbers stand at the right; a table has at most so many columns. */
const columns = Array.from({ length: 24 }, (_, index) => `.n${index + 1} tr>:nth-child(${index + 1})`);

export const tableStyle = `.scroll{overflow-x:auto;margin-top:1rem;position:relative}
table{border-collapse:collapse;min-width:100%;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.4rem;position:sticky;left:0}
th,td{padding:.38rem 1rem .38rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-weight:500;vertical-align:bottom;border-bottom:1.5px solid var(--muted)}
tbody th{font-weight:400;min-width:8rem}
table:not(.key-numbers) td{overflow-wrap:normal}
td{min-width:7rem}
${columns.join()}{text-align:right;min-width:3.5rem}
.key-numbers td{white-space:nowrap}
.key-numbers code{display:block;color:var(--muted);font-size:.82em}
.why{display:block;color:var(--muted);font-size:.92em}
details{margin-top:.6rem}
summary{cursor:pointer;color:var(--accent);font-size:.93rem;padding:.3rem 0}
summary .of{color:var(--muted);margin-left:.4rem}`;
