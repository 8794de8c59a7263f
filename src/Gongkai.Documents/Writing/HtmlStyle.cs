namespace Gongkai.Documents.Writing;

/// <summary>
/// The page's own style sheet: one accent colour, system fonts, print, and narrow screens where wide tables scroll by themselves.
/// </summary>
internal static class HtmlStyle
{
    internal const string Sheet = """
        :root { --ink: #1f2328; --soft: #59626d; --line: #b9c0c8; --tint: #eef3f8; --accent: #1a5a96; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: #fff;
            font: 1.0625rem/1.85 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
        h1 { margin: 0 0 2rem; padding-bottom: 1rem; border-bottom: 3px solid var(--accent);
            font-size: 1.75rem; line-height: 1.4; text-align: center; text-wrap: balance; }
        h2 { margin: 2.5rem 0 .75rem; color: var(--accent); font-size: 1.25rem; line-height: 1.5; break-after: avoid; }
        p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
        p:empty { height: .9em; }
        .wide { margin: 1rem 0 1.5rem; overflow-x: auto; }
        .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.45;
            font-variant-numeric: tabular-nums; }
        [data-table="3"] { min-width: 52rem; }
        [data-table="4"] { min-width: 44rem; }
        .own { min-width: 40rem; }
        caption { padding: 0 0 .5rem; color: var(--soft); text-align: left; }
        th, td { padding: .4rem .5rem; border: 1px solid var(--line); text-align: center; vertical-align: middle;
            font-weight: normal; }
        thead th, .banner { background: var(--tint); }
        tbody th[scope="row"], .corner, .banner, .own td { text-align: left; }
        [data-table="2"] tbody th[scope="row"] { text-align: center; }
        [data-table="3"] tbody tr:hover td { background: var(--tint); }
        @media (max-width: 30rem) {
          main { padding: 1.25rem .875rem 2.5rem; }
          h1 { font-size: 1.375rem; }
          p { text-align: start; }
        }
        @media print {
          @page { size: A4; margin: 20mm 18mm; }
          body { font-size: 11pt; line-height: 1.7; }
          main { max-width: none; padding: 0; }
          h1, h2 { color: #000; border-color: #000; }
          .wide { overflow: visible; }
          table { min-width: 0 !important; font-size: 8.5pt; }
          th, td { padding: 1.5pt 2pt; border-color: #000; }
          tr { break-inside: avoid; }
          thead { display: table-header-group; }
        }

        """;
}
