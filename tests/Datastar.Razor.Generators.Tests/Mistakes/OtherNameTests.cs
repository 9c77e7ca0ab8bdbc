namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>Names that .NET people type, and that expressions do not have.</summary>
public sealed class OtherNameTests
{
    private const string Signals = """
        using static Datastar.Razor.Actions;

        static class S
        {
            public static readonly Signal<string> Title = new("title"), Name = new("name");
            public static readonly Signal<int> Count = new("count");
            public static readonly Signal<int?> Age = new("age");
            public static readonly Signal<long> Id = new("id");
            public static readonly Signal<double> Price = new("price");
            public static readonly Signal<decimal> Total = new("total");
            public static readonly Signal<bool> Open = new("open");
            public static readonly Signal<DateOnly> Day = new("day"), Until = new("until");
            public static readonly Signal<DateOnly?> Due = new("due");
            public static readonly Signal<DateTime> At = new("at");
            public static readonly Signal<DateTimeOffset> Sent = new("sent");
            public static readonly Signal<TimeOnly> Opens = new("opens");
            public static readonly Signal<TimeSpan> Took = new("took");
            public static readonly Signal<List<string>> Tags = new("tags");
            public static readonly Signal<Dictionary<string, int>> Prices = new("prices");
        }

        """;

    [Theory]
    [InlineData("S.Title.Contains(\"x\")", "S.Title.Includes(\"x\")")]
    [InlineData("S.Title.Substring(2)", "S.Title.Slice(2)")]
    [InlineData("S.Title.Substring(1, 3)", "S.Title.Slice(1, 1 + 3)")]
    [InlineData("S.Title[0]", "S.Title.Slice(0, 0 + 1)")]
    [InlineData("S.Title.Count()", "S.Title.Length")]
    [InlineData("S.Title.Trim().Contains(S.Name)", "S.Title.Trim().Includes(S.Name)")]
    [InlineData("S.Tags.Contains(\"x\")", "S.Tags.Includes(\"x\")")]
    [InlineData("S.Tags.Count", "S.Tags.Length")]
    [InlineData("S.Tags.Count()", "S.Tags.Length")]
    [InlineData("S.Tags.Any()", "!S.Tags.IsEmpty")]
    [InlineData("S.Tags[S.Count]", "S.Tags.At(S.Count)")]
    [InlineData("S.Tags.First()", "S.Tags.At(0)")]
    [InlineData("S.Tags.Last()", "S.Tags.At(S.Tags.Length - 1)")]
    [InlineData("S.Tags.Clear()", "S.Tags.Set([])")]
    [InlineData("S.Prices[\"apple\"]", "S.Prices.Item(\"apple\")")]
    [InlineData("!S.Title", "S.Title.IsEmpty")]
    [InlineData("!S.Tags", "S.Tags.IsEmpty")]
    [InlineData("!S.Count", "S.Count == 0")]
    [InlineData("!S.Age", "S.Age.IsNull")]
    [InlineData("S.Title && S.Open", "!S.Title.IsEmpty && S.Open")]
    [InlineData("S.Open || S.Count", "S.Open || S.Count != 0")]
    [InlineData("S.Title ?? \"none\"", "S.Title.Or(\"none\")")]
    [InlineData("S.Age ?? 0", "S.Age.Or(0)")]
    [InlineData("S.Age.Value", "S.Age.Or(…)")]
    [InlineData("S.Age.HasValue", "!S.Age.IsNull")]
    [InlineData("S.Age.GetValueOrDefault(1)", "S.Age.Or(1)")]
    [InlineData("string.IsNullOrEmpty(S.Title)", "S.Title.IsEmpty")]
    [InlineData("string.IsNullOrWhiteSpace(S.Title)", "S.Title.Trim().IsEmpty")]
    [InlineData("Math.Round(S.Price)", "S.Price.Round()")]
    [InlineData("Math.Max(S.Count, 1)", "S.Count.AtLeast(1)")]
    [InlineData("S.Price.ToString(\"F2\")", "S.Price.ToFixed(2)")]
    [InlineData("S.Count == 2.5", "S.Count.As<double>() == 2.5")]
    [InlineData("S.Id != S.Count", "S.Id != S.Count.As<long>()")]
    [InlineData("S.Age * 1.5", "S.Age.Or(0).As<double>() * 1.5")]
    [InlineData("S.Count % 2.5", "S.Count.As<double>() % 2.5")]
    [InlineData("S.Count - S.Age", "S.Count - S.Age.Or(0)")]
    [InlineData("S.Id % S.Count", "S.Id % S.Count.As<long>()")]
    [InlineData("S.Total % S.Count", "S.Total % S.Count.As<decimal>()")]
    [InlineData("S.Price == S.Count", "S.Price == S.Count.As<double>()")]
    [InlineData("2.5 == S.Count", "2.5 == S.Count.As<double>()")]
    [InlineData("S.Count == 2L", "S.Count.As<long>() == 2L")]
    [InlineData("S.Count != 2.5m", "S.Count.As<decimal>() != 2.5m")]
    [InlineData("S.Age == 2.5", "S.Age.Or(0).As<double>() == 2.5")]
    [InlineData("S.Day.AddDays(1)", "Js<DateOnly>($\"new Date(Date.parse({S.Day}) + {1} * 864e5).toISOString().slice(0, 10)\")")]
    [InlineData("S.Day.AddDays(S.Count)", "Js<DateOnly>($\"new Date(Date.parse({S.Day}) + {S.Count} * 864e5).toISOString().slice(0, 10)\")")]
    [InlineData("S.Day.DayNumber", "Js<int>($\"Date.parse({S.Day}) / 864e5 + 719162\")")]
    [InlineData("S.Day.Year", "Js<int>($\"Number({S.Day}.slice(0, 4))\")")]
    [InlineData("S.Sent.DayOfWeek", "Js<DayOfWeek>($\"new Date({S.Sent}.slice(0, 10)).getUTCDay()\")")]
    [InlineData("S.At.Date", "Js<DateTime>($\"{S.At}.slice(0, 10) + 'T00:00:00'\")")]
    [InlineData("S.At.AddHours(2)", "Js<DateTime>($\"new Date(Date.parse({S.At}.slice(0, 19) + 'Z') + {2} * 36e5).toISOString().slice(0, 19)\")")]
    [InlineData("S.Sent.AddMinutes(-5)", "Js<DateTimeOffset>($\"new Date(Date.parse({S.Sent}) + {-5} * 6e4).toISOString()\")")]
    [InlineData("S.Opens.Hour", "Js<int>($\"Number({S.Opens}.slice(0, 2))\")")]
    [InlineData("S.Until - S.Day", "Js<int>($\"(Date.parse({S.Until}) - Date.parse({S.Day})) / 864e5\")")]
    [InlineData("S.Due - S.Day", "Js<int>($\"(Date.parse({S.Due}) - Date.parse({S.Day})) / 864e5\")")]
    public async Task The_build_says_what_to_type(string code, string advice)
    {
        var reports = await BuildAsync(code);

        Assert.Contains(reports, report => report.Id == "DSR0492" && report.Message == $"C# does not know '{code}' for code of the browser: write {advice}");
        Assert.DoesNotContain((await BuildAsync(advice.Replace("…", "1", StringComparison.Ordinal))).Where(report => report.Id != "CS8602"), report => report.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("S.Due.AddDays(1)", "S.Due.Or(…)")]
    [InlineData("S.At - DateTime.UnixEpoch", "Js<double>($\"(Date.parse({S.At}) - Date.parse({DateTime.UnixEpoch})) / 1000\"), which is seconds")]
    [InlineData("S.Day.AddMonths(1)", "a signal that the server sets, since the browser counts otherwise")]
    [InlineData("S.At + TimeSpan.FromHours(1)", "a signal that the server sets, since the browser counts otherwise")]
    [InlineData("S.Took + S.Took", "a signal that the server sets, since the browser counts otherwise")]
    [InlineData("S.Took.TotalHours", "a signal that the server sets, since the browser counts otherwise")]
    public async Task Where_the_browser_has_nothing_of_the_kind_the_build_says_what_to_do(string code, string advice) =>
        Assert.Contains(await BuildAsync(code), report => report.Id == "DSR0492" && report.Message == $"C# does not know '{code}' for code of the browser: write {advice}");

    [Theory]
    [InlineData("S.Title.Includes(\"x\") && S.Title.StartsWith(\"x\") && !S.Open && S.Tags.Any(tag => tag == \"x\")")]
    [InlineData("S.Count > 2.5 && S.Id > S.Count && S.Total * S.Count > 1 && 1.5 * S.Count < S.Price")]
    [InlineData("S.Title + S.Count + 1 + \"x\"")]
    [InlineData("S.Count == 2 && S.Id == 2 && S.Price == 2 && S.Total == 2.5m && S.Age == 2 && S.Day == S.Due && S.Day > S.Until && S.Took > TimeSpan.Zero")]
    [InlineData("DateTime.UnixEpoch.AddDays(1) - DateTime.UnixEpoch > TimeSpan.Zero || DateTime.UnixEpoch.Year == 1970")]
    [InlineData("new[] { Ds.Show(!S.Title.IsEmpty), Ds.Show(S.Open), Ds.Text(S.Title), Ds.Bind(S.Count), Ds.Class(Environment.MachineName, S.Open), Ds.Style(Environment.MachineName, S.Title) }")]
    [InlineData("\"milk\".Contains('m') || new List<int>().Any()")]
    public async Task What_works_is_left_alone(string code) => Assert.DoesNotContain(await BuildAsync(code), report => report.Id.StartsWith("DSR", StringComparison.Ordinal));

    [Theory]
    [InlineData("Ds.Show(S.Title)", "S.Title", "a text", "a condition", "!S.Title.IsEmpty")]
    [InlineData("Ds.Show(S.Count)", "S.Count", "a number", "a condition", "S.Count != 0")]
    [InlineData("Ds.Show(S.Tags)", "S.Tags", "a list", "a condition", "!S.Tags.IsEmpty")]
    [InlineData("Ds.Show(S.Age)", "S.Age", "a number", "a condition", "!S.Age.IsNull")]
    public async Task The_build_says_how_a_value_becomes_what_is_wanted(string code, string value, string type, string wanted, string advice)
    {
        Assert.Contains(await BuildAsync(code), report => report.Id == "DSR0494" && report.Message == $"'{value}' is {type}, and {wanted} is wanted here: write {advice}");
        Assert.Empty(await BuildAsync(code.Replace(value, advice, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_name_that_a_signal_has_in_the_page_is_not_its_name_in_an_attribute() =>
        Assert.Contains(await BuildAsync("Ds.Bind(title)"), report => report.Id == "DSR0492" && report.Message == "C# does not know 'title' for code of the browser: write TodoSignals.Ref.Title");

    [Theory]
    [InlineData("S.Title.FooBar()")]
    [InlineData("S.Title - 1")]
    [InlineData("S.Tags > 1")]
    [InlineData("S.Open > S.Open")]
    [InlineData("title")]
    [InlineData("string.Concat(title, remaining)")]
    [InlineData("new Dictionary<string, int>().Where(pair => pair.Key == title).Select(pair => remaining + pair.Value)")]
    public async Task Where_there_is_nothing_to_type_the_compiler_speaks_alone(string code)
    {
        var reports = await BuildAsync(code);

        Assert.Contains(reports, report => report.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain(reports, report => report.Id == "DSR0492");
    }

    private static Task<IReadOnlyList<Report>> BuildAsync(string code) =>
        RazorApp.BuildAsync([.. MistakeApp.Files, ("Names.cs", Signals + $"static class Names {{ public static object? It() => {code}; }}")]);
}
