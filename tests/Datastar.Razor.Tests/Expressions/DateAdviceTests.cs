using CsCheck;
using Jint;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What the build says to write for the calendar of .NET has the value that .NET gives.</summary>
public sealed class DateAdviceTests
{
    [Fact]
    public Task A_date_is_what_it_is_in_CSharp() => PageGenerator.Any.SampleSeededAsync(seed: 31, count: 300, page =>
    {
        using var browser = new Browser(page.ToSignals());
        int Number(DatastarExpression<int> expression) => (int)browser.Evaluate(expression).AsNumber();

        Assert.Equal(page.Day.DayNumber, Number(Js<int>($"Date.parse({S.Day}) / 864e5 + 719162")));
        Assert.Equal((page.Day.Year, page.Day.Month, page.Day.Day), (Number(Js<int>($"Number({S.Day}.slice(0, 4))")), Number(Js<int>($"Number({S.Day}.slice(5, 7))")), Number(Js<int>($"Number({S.Day}.slice(8, 10))"))));
        Assert.Equal((int)page.Sent.DayOfWeek, (int)browser.Evaluate(Js<DayOfWeek>($"new Date({S.Sent}.slice(0, 10)).getUTCDay()")).AsNumber());
        Assert.Equal((page.At.Hour, page.At.Minute), (Number(Js<int>($"Number({S.At}.slice(11, 13))")), Number(Js<int>($"Number({S.At}.slice(14, 16))"))));
        Assert.Equal((page.Opens.Hour, page.Opens.Minute), (Number(Js<int>($"Number({S.Opens}.slice(0, 2))")), Number(Js<int>($"Number({S.Opens}.slice(3, 5))"))));
        Assert.Equal($"{page.At.Date:s}", browser.Evaluate(Js<DateTime>($"{S.At}.slice(0, 10) + 'T00:00:00'")).AsString());
        if (page.Due is { } due)
            Assert.Equal(due.DayNumber - page.Day.DayNumber, Number(Js<int>($"(Date.parse({S.Due}) - Date.parse({S.Day})) / 864e5")));
    });

    [Fact]
    public Task A_date_is_moved_as_in_CSharp() => PageGenerator.Any.SampleSeededAsync(seed: 32, count: 300, page =>
    {
        using var browser = new Browser(page.ToSignals());
        if (page.Day < DateOnly.MaxValue)
            Assert.Equal($"{page.Day.AddDays(1):O}", browser.Evaluate(Js<DateOnly>($"new Date(Date.parse({S.Day}) + {1} * 864e5).toISOString().slice(0, 10)")).AsString());
        if (page.At < DateTime.MaxValue.AddDays(-1))
            Assert.Equal($"{page.At.AddHours(2):s}", browser.Evaluate(Js<DateTime>($"new Date(Date.parse({S.At}.slice(0, 19) + 'Z') + {2} * 36e5).toISOString().slice(0, 19)")).AsString());
        Assert.Equal(page.Sent.AddMinutes(-5).ToUnixTimeMilliseconds(), DateTimeOffset.Parse(browser.Evaluate(Js<DateTimeOffset>($"new Date(Date.parse({S.Sent}) + {-5} * 6e4).toISOString()")).AsString(), null).ToUnixTimeMilliseconds());
    });
}
