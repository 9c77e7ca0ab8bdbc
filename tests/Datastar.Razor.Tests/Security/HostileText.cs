namespace Datastar.Razor.Tests.Security;

/// <summary>What somebody may type who means no good. Whatever of it runs, sets <c>window.hacked</c>.</summary>
internal static class HostileText
{
    public static readonly string[] All =
    [
        // Markup.
        "<script>window.hacked=1</script>", "</script><script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>", "<svg onload=window.hacked=1>",
        "<svg><script>window.hacked=1</script></svg>", "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>", "<a href=javascript:window.hacked=1>x</a>",
        "<body onload=window.hacked=1>", "<p data-init=\"window.hacked=1\">x</p>", "<p data-effect='window.hacked=1'>", "<input autofocus onfocus=window.hacked=1>",
        "<style>@import 'x'</style>", "<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>", "<template><script>window.hacked=1</script></template>",
        "<!--", "-->", "<!-- <script>", "--><script>window.hacked=1</script>", "<!--<script>window.hacked=1</script>-->", "<![CDATA[<script>window.hacked=1</script>]]>", "<?xml version=\"1.0\"?>",
        "</p><script>window.hacked=1</script>", "</textarea></title></style><script>window.hacked=1</script>", "<", ">", "&", "&lt;script&gt;", "&#60;script&#62;window.hacked=1", "&amp;lt;", "&quot;", "&nbsp",
        // Attributes.
        "\" onmouseover=\"window.hacked=1", "' onmouseover='window.hacked=1", "\"><script>window.hacked=1</script>", "'><script>window.hacked=1</script>", "` onload=window.hacked=1",
        "x onfocus=window.hacked=1 autofocus", "\" data-init=\"window.hacked=1", "\"/><img src=x onerror=window.hacked=1>", "\n\" onload=\"window.hacked=1",
        // Expressions and scripts.
        "';window.hacked=1;'", "\";window.hacked=1;\"", "`;window.hacked=1;`", "${window.hacked=1}", "\\';window.hacked=1;//", "\\", "\\\\';window.hacked=1;//", "');window.hacked=1;('", "'+(window.hacked=1)+'",
        "'}; window.hacked=1; ({'", "*/window.hacked=1/*", "//\nwindow.hacked=1", "\u2028window.hacked=1//", "\u2029';window.hacked=1//", "\rwindow.hacked=1", "@get('/hack')", "x@setAll(window.hacked=1)", "$hacked", "$a=window.hacked=1",
        "🖕JS_window.hacked=1_DS🚀", "';window.hacked=1;🖕JS_", "javascript:window.hacked=1", "JaVa\tScRiPt:window.hacked=1", "\u0001javascript:window.hacked=1", "data:text/html,<script>opener.hacked=1</script>", "vbscript:window.hacked=1",
        "{{constructor.constructor('window.hacked=1')()}}", "__proto__", "return window.hacked=1", "(()=>{window.hacked=1})()", "<\\/script><script>window.hacked=1</script>", "</ScRiPt\t>", "<script", "</script",
        // Events.
        "x\n\nevent: datastar-patch-elements\ndata: elements <script>window.hacked=1</script>\n\n", "x\r\rdata: elements <script>window.hacked=1</script>\r\r", "x\r\n\r\nevent: datastar-patch-signals\r\ndata: signals {hacked:window.hacked=1}\r\n\r\n",
        "\ndata: mode remove", "\nid: 1\nretry: 1", "x\u0085data: mode remove", "\n", "\r", "\r\n", ": comment", "data: x",
        // Characters.
        "\0", "\0<script>window.hacked=1</script>", "\u007f\u0001\u001f", "\ufeff<b>", "\ud800", "\udc00<b>", "a\ud83db", "\u202e<b>", "＜script＞window.hacked=1＜/script＞", "😀👩‍👩‍👧‍👦 é ß 漢字", "%3Cscript%3E", "+ADw-script+AD4-", new('<', 2000),
    ];

    /// <summary>As it arrives in UTF-8.</summary>
    public static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
