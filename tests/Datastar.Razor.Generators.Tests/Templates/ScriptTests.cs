namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>The JavaScript in attributes: what is wrong, which rule says so, and what it says to write.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("DSR0200", "<p data-text=\"$a b\"></p>", "write")]
    [InlineData("DSR0200", "<p data-show=\"if ($a) { true }\"></p>", "condition ? a : b")]
    [InlineData("DSR0200", "<p data-on:click=\"$a = (1\"></p>", "data-on:click=\"$a = (1)\"")]
    [InlineData("DSR0200", "<p data-text=\"'it's'\"></p>", "complete expression")]
    [InlineData("DSR0200", "<p data-signals=\"a: 1\"></p>", "data-signals=\"{a: 1}\"")]
    [InlineData("DSR0200", "<p data-signals:name=\"Ann Lee\"></p>", "data-signals:name=\"'Ann Lee'\"")]
    [InlineData("DSR0200", "<p data-on:click=\"@post('/x'\"></p>", "data-on:click=\"@post('/x')\"")]
    [InlineData("DSR0200", "<p data-class=\"{font-bold: $a}\"></p>", "write")]
    [InlineData("DSR0200", "<p data-on:click=\"const x = await y()\"></p>", "async")]
    [InlineData("DSR0202", "<button data-on:click=\"get('/x')\">x</button>", "@get('/x')")]
    [InlineData("DSR0202", "<button data-on:click=\"toggle($open)\">x</button>", "$open = !$open")]
    [InlineData("DSR0202", "<button data-on:click=\"set($user.name, 'Ann')\">x</button>", "$user.name = 'Ann'")]
    [InlineData("DSR0211", "<p data-signals:is-open=\"false\" data-show=\"$is-open\"></p>", "$isOpen")]
    [InlineData("DSR0218", "<button data-on:click=\"$open == true\">x</button>", "$open = true")]
    [InlineData("DSR0201", "<p data-on:click=\"@gets('/x')\"></p>", "@get('/x')")]
    [InlineData("DSR0201", "<p data-on:click=\"@setall(1)\"></p>", "@setAll(1)")]
    [InlineData("DSR0201", "<p data-on:click=\"@toggle({include: /a/})\"></p>", "@toggleAll({include: /a/})")]
    [InlineData("DSR0202", "<p data-on:click=\"$$post('/x')\"></p>", "@post('/x')")]
    [InlineData("DSR0203", "<p data-on:click=\"@get('')\"></p>", "@get('/url')")]
    [InlineData("DSR0203", "<p data-on:click=\"@post('/x', 'y')\"></p>", "{payload: 'y'}")]
    [InlineData("DSR0203", "<p data-on:click=\"@post({a: 1})\"></p>", "@post('/url', {a: 1})")]
    [InlineData("DSR0203", "<p data-on:click=\"@toggleAll('menu.*')\"></p>", "@toggleAll({include: /^menu\\./})")]
    [InlineData("DSR0203", "<p data-on:click=\"@setAll()\"></p>", "@setAll(")]
    [InlineData("DSR0203", "<p data-on:click=\"@setAll(1, 'menu.')\"></p>", "{include: /^menu\\./}")]
    [InlineData("DSR0203", "<p data-text=\"@peek()\"></p>", "@peek(() =>")]
    [InlineData("DSR0204", "<p data-on:click=\"@post('/x', {onlyRemoteSignals: false})\"></p>", "filterSignals: {include: /.*/, exclude: /(?!)/}")]
    [InlineData("DSR0204", "<p data-on:click=\"@post('/x', {contenttype: 'json'})\"></p>", "contentType: 'json'")]
    [InlineData("DSR0204", "<p data-on:click=\"@post('/x', {title: $title})\"></p>", "payload: {title: $title}")]
    [InlineData("DSR0204", "<p data-on:click=\"@post('/x', {filterSignals: {includes: /a/}})\"></p>", "include: /a/")]
    [InlineData("DSR0205", "<p data-on:click=\"@get('/x', {openWhenHidden: 'true'})\"></p>", "openWhenHidden: true")]
    [InlineData("DSR0205", "<p data-on:click=\"@get('/x', {retryInterval: '5s'})\"></p>", "retryInterval: 5000")]
    [InlineData("DSR0205", "<p data-on:click=\"@get('/x', {requestCancellation: 'abort'})\"></p>", "requestCancellation: 'auto'")]
    [InlineData("DSR0205", "<p data-on:click=\"@get('/x', {filterSignals: /^a/})\"></p>", "filterSignals: {include: /^a/}")]
    [InlineData("DSR0205", "<p data-on:click=\"@get('/x', {headers: 'X'})\"></p>", "headers: {")]
    [InlineData("DSR0206", "<p data-on:click=\"@post('/x', {contentType: 'form'})\"></p>", "selector: '#form'")]
    [InlineData("DSR0209", "<p data-show=\"!open\"></p><p data-signals:open=\"1\"></p>", "'$open'")]
    [InlineData("DSR0209", "<p data-show=\"open\"></p>", "data-show=\"$open\"")]
    [InlineData("DSR0209", "<p data-on:click=\"count = count2 + 1\" id=\"count2\"></p>", "'$count'")]
    [InlineData("DSR0210", "<p data-style:color=\"red\"></p>", "data-style:color=\"'red'\"")]
    [InlineData("DSR0210", "<p data-attr:title=\"Save\"></p>", "data-attr:title=\"'Save'\"")]
    [InlineData("DSR0211", "<p data-text=\"$items.length-1\"></p>", "$items.length - 1")]
    [InlineData("DSR0211", "<p data-signals:count=\"1\" data-text=\"$count-total\"></p>", "$count - total")]
    [InlineData("DSR0212", "<p data-text=\"`$5 ${$a}`\"></p>", "'$5 ' + $a")]
    [InlineData("DSR0214", "<p data-computed=\"{a: {b: $c * 2}}\"></p>", "b: () => $c * 2")]
    [InlineData("DSR0215", "<p data-init=\"$a = evt.target.value\"></p>", "el")]
    [InlineData("DSR0216", "<p data-signals:title=\"'x'\" data-text=\"$tilte\"></p>", "'$title'")]
    [InlineData("DSR0216", "<p data-signals=\"{userName: ''}\" data-text=\"$usrName.length\"></p>", "'$userName'")]
    public async Task What_is_wrong_is_reported_with_what_to_write(string id, string html, string written)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", html.Replace("@", "@@", StringComparison.Ordinal)).RunAsync();

        Assert.True(reports.Any(report => report.Id == id) && reports.All(report => report.Id == id || report.Id == "DSR0209"), string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
        Assert.Contains(written, TemplateRun.Message(reports.First(report => report.Id == id)).Replace("@@", "@", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p data-text=\"let x = $a; x + 1\" data-show=\"$a?.b?.length > 0 && !$c\" data-class=\"{'font-bold': $a, done: $b}\"></p>")]
    [InlineData("<p data-on:click=\"if ($a) { $b = 1 } else { for (const x of $list) { console.log(x) } }\" data-effect=\"$b = Math.max($a, 1); document.title = `x ${$b}`\"></p>")]
    [InlineData("<p data-on:click=\"fetch('/x').then(r => r.json()).then(j => $a = j)\" data-on:keydown=\"evt.key === 'a' && el.focus(); event.preventDefault()\"></p>")]
    [InlineData("<p data-on:click=\"window.confirm('Sure?') && @delete('/x', {headers: {'X-A': $a}, payload: {a: $a}, retry: $b ? 'auto' : 'never', filterSignals: {include: /^a/, exclude: 'b'}})\"></p>")]
    [InlineData("<p data-on:click=\"doSomething($a); htmx.trigger(el, 'x'); myStore.add(1)\" data-text=\"`${$a} of ${$b}`\"></p>")]
    [InlineData("<dialog id=\"dlg\"></dialog><p data-on:click=\"dlg.showModal(); $x = dlg\"></p><script>const settings = 1; function go() {}</script><p data-text=\"settings\"></p>")]
    [InlineData("<p data-on:click=\"toggle($open); reset(el)\" data-on:scroll-stop=\"$a = 1\" data-on:close-window=\"$a = 1\"></p><script>function toggle(x) {}</script>")]
    [InlineData("<p data-signals='{\"a\": [1, 2], \"b\": null, \"c\": {\"d\": true}}' data-json-signals=\"{include: /^a/, exclude: '/b/'}\"></p>")]
    [InlineData("<p data-on-signal-patch=\"console.log(patch)\" data-on-signal-patch-filter=\"{include: /^counter$/}\"></p>")]
    [InlineData("<p data-text=\"$a - 1\" data-show=\"$a-$b > 0\" data-style=\"{width: $a + '%', '--x': $b}\" data-class:a-b=\"$x['my-key']\"></p>")]
    [InlineData("<p data-signals:foo-bar__case.kebab=\"1\" data-text=\"$foo-bar\"></p><p data-signals=\"{'my-name': 1}\" data-text=\"$my-name\"></p>")]
    [InlineData("<p data-signals:item=\"1\" data-signals:items=\"[]\" data-text=\"$items.length\" data-show=\"$item == 1\"></p><p data-on:click=\"$itme2 = 1\" data-text=\"$itme2\"></p>")]
    [InlineData("<p data-text=\"'@home(x) a' + /[a;]/.test($b)\" data-on:click=\"[1,2].map((n, i) => n * i).filter(Boolean)\"></p>")]
    [InlineData("<form><button data-on:click=\"@post('/x', {contentType: 'form'})\"></button></form><p data-on:submit=\"@post('/x', {contentType: 'form', selector: '#f'})\"></p>")]
    [InlineData("<p data-computed=\"{a: () => $b, c: function() { return 1 }, d: makeIt}\" data-computed:e=\"$a\"></p>")]
    [InlineData("<p data-text=\"$a &gt; 1 &amp;&amp; &quot;x&quot;\" data-init=\"((a) => { $n = a })(2)\"></p>")]
    [InlineData("<p data-text=\"\n  $a\n  + $b\n\" data-on:click=\"\n  $a = 1\n  $b = 2\n\"></p>")]
    public async Task What_is_right_is_left_alone(string html)
    {
        var reports = await new TemplateRun().With("wwwroot/a.html", html).With("Slices/Item.cshtml", html.Replace("@", "@@", StringComparison.Ordinal)).RunAsync();

        Assert.Equal("", string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
    }

    [Theory]
    [InlineData("<p data-text=\"$a + @Model.Count\" data-on:click=\"@@post('/todos/@Model.Id')\" data-show=\"@(Model.X > 1 ? \"$a\" : \"$b\")\"></p>")]
    [InlineData("<p data-signals=\"@(Model.Json)\" data-signals:a=\"'@Model.Name'\" data-class=\"{@Model.Class: $a}\" data-text=\"@Model.Text\"></p>")]
    [InlineData("<p data-on:click=\"$count@(Model.Id) = 1\" data-on:input=\"@if (Model.A) { <text>$a = 1</text> }\" data-init=\"@Html.Raw(Model.Code)\"></p>")]
    [InlineData("<p @* data-on-click=\"$a\" *@ data-show=\"$a @* not this *@ > 1\"></p>@{ var x = \"<p data-on-click='$a'>\"; /* <p data-text> */ }")]
    [InlineData("@foreach (var item in Model.Items) { <input data-class:long=\"$item@(item.Id).title\" data-bind=\"item@(item.Id)\"> }")]
    [InlineData("@functions { string A(List<string> x) => x.Count < 1 ? \"data-text\" : \"<p data-text>\"; }<p>a@b.com data-text</p>")]
    public async Task Razor_within_values_is_a_value_that_nobody_knows(string template)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", template).RunAsync();

        Assert.Equal("", string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
    }

    [Fact]
    public async Task An_action_that_Razor_takes_for_code_is_reported_with_both_ways_to_write_it()
    {
        var message = Assert.Single(await TemplateRun.AssertMarkedAsync("Slices/Item.cshtml", "<p data-on:click=\"$a = 1; [|@get('/x')|]\"></p>", "DSR0217"));

        Assert.Equal("Razor reads '@get('/x')' as C#: write '@@get('/x')' for the client's action, or '@Get(\"/x\")' for the typed one", message);
    }

    [Fact]
    public async Task A_signal_of_a_Signals_type_is_known()
    {
        var run = new TemplateRun { Source = "[Signals] public partial record Todo(string Title, int Remaining);" }
            .With("Slices/Item.cshtml", "<p data-text=\"$title + $remaining\" data-show=\"$remainin > 0\"></p>");

        Assert.Contains("did you mean '$remaining'", TemplateRun.Message(Assert.Single(await run.RunAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_signal_with_a_plain_value_has_no_value_of_its_own()
    {
        var run = new TemplateRun { Source = "[Signals] public partial record Todo(string Title, Price Price); [Signals] public partial record Price(decimal Value);" }
            .With("Slices/Item.cshtml", "<p data-text=\"$title.value\" data-show=\"$price.value\"></p>");

        Assert.Contains("write '$title'", TemplateRun.Message(Assert.Single(await run.RunAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_of_a_signal_matters()
    {
        var run = new TemplateRun { Source = "[Signals] public partial record Todo(string Title, string URLPart, [property: LocalSignal] bool Busy);" }
            .With("Slices/Item.cshtml", "<p data-text=\"$Title\" data-show=\"$urlPart && $_busy\"></p>");

        Assert.Contains("did you mean '$title'", TemplateRun.Message(Assert.Single(await run.RunAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_that_the_code_of_the_project_names_is_not_misspelt()
    {
        var run = new TemplateRun { Source = "class A { object B() => new { titel = 1 }; }" }.With("Slices/Item.cshtml", "<p data-signals:title=\"1\" data-text=\"$titel\"></p>");

        Assert.Empty(await run.RunAsync());
    }

    [Fact]
    public async Task The_actions_of_the_apps_own_plugins_are_known_once_it_names_them()
    {
        var run = new TemplateRun().With("wwwroot/a.html", "<p data-on:click=\"@alert('x')\"></p>");

        Assert.Equal("DSR0201", Assert.Single(await run.RunAsync()).Id);
        Assert.Empty(await run.Set("build_property.DatastarActions", "alert;confirm").RunAsync());
    }
}
