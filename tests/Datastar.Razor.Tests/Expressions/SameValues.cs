using System.Globalization;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>What C# makes of each row of the tables, by the row's JavaScript, where the signals are properties.</summary>
internal static class SameValues
{
    private static readonly DateOnly Second = new(2026, 1, 2);

    public static readonly Dictionary<string, Func<PageValues, object?>> Comparisons = new()
    {
        ["$title === 'x'"] = v => v.Title == "x",
        ["$title !== 'x'"] = v => v.Title != "x",
        ["'x' === $title"] = v => "x" == v.Title,
        ["($title ?? '') === ''"] = v => v.Title is "",
        ["$title === $user.name"] = v => v.Title == v.Name,
        ["$remaining > 0"] = v => v.Remaining > 0,
        ["0 < $remaining"] = v => 0 < v.Remaining,
        ["$remaining >= 5"] = v => v.Remaining >= 5,
        ["$remaining <= -1"] = v => v.Remaining <= -1,
        ["$total > 1"] = v => v.Total > 1,
        ["$total === 1.50"] = v => v.Total == 1.50m,
        ["$price < 0.5"] = v => v.Price < 0.5,
        ["$id === 9007199254740991"] = v => v.Id == 9007199254740991,
        ["$title < 'm'"] = v => string.CompareOrdinal(v.Title, "m") < 0,
        ["$filter === 1"] = v => v.Filter == TodoFilter.Active,
        ["$color === 'Red'"] = v => v.Color == Color.Red,
        [@"$color !== 'it\'s <blue>'"] = v => v.Color != Color.Blue,
        ["isNaN(parseFloat($age))"] = v => v.Age is null,
        ["parseFloat($age) === 5"] = v => v.Age == 5,
        ["String(parseFloat($age)) !== String(parseFloat($size))"] = v => v.Age != v.Size,
        ["$due === '2026-01-02'"] = v => v.Due == Second,
        ["($due ?? '') === ($until ?? '')"] = v => v.Due == v.Until,
        ["($due ?? '') !== ''"] = v => v.Due != null,
        ["String($agreed ?? '') === String(true)"] = v => v.Agreed == true,
        ["String($choice ?? '') === String(1)"] = v => v.Choice == TodoFilter.Active,
        ["$day === '2026-01-02'"] = v => v.Day == Second,
        ["evt.key === 'Enter'"] = _ => true,
        ["$count === $title.length"] = v => v.Count == v.Title.Length,
        ["!isNaN(parseFloat($age))"] = v => v.Age != null,
        ["$day > '2026-01-02'"] = v => v.Day > Second,
        ["($due || NaN) <= '2026-01-02'"] = v => v.Due <= Second,
        ["($due || NaN) < ($until || NaN)"] = v => v.Due < v.Until,
        [$"{Local("$at")} >= '2026-01-02T00:00:00'"] = v => v.At >= new DateTime(2026, 1, 2),
        [$"{Local("$at")} === '2026-01-02T00:00:00'"] = v => v.At == new DateTime(2026, 1, 2),
        [$"($ended ? {Local("$ended")} : NaN) > ($at ? {Local("$at")} : NaN)"] = v => v.Ended > v.At,
        ["Date.parse($sent) < 0"] = v => v.Sent < DateTimeOffset.UnixEpoch,
        ["$opens.padEnd(8, ':00') > '09:30:00'"] = v => v.Opens > new TimeOnly(9, 30),
        [$"{Seconds("$took")} > 60"] = v => v.Took > TimeSpan.FromMinutes(1),
        [$"{Seconds("$limit")} === 0"] = v => v.Limit == TimeSpan.Zero,
        ["$count > 2.5"] = v => v.Count > 2.5,
        ["$id > $count"] = v => v.Id > v.Count,
        ["$count <= $total"] = v => v.Count <= v.Total,
        ["parseFloat($age) > 2.5"] = v => v.Age > 2.5,
        ["parseFloat($age) >= $count"] = v => v.Age >= v.Count,
        ["parseFloat($discount) < $count"] = v => v.Discount < v.Count,
    };

    public static readonly Dictionary<string, Func<PageValues, object?>> Logic = new()
    {
        ["$open && $remaining > 0"] = v => v.Open && v.Remaining > 0,
        ["$open || $_busy && $remaining === 0"] = v => v.Open || v.Busy && v.Remaining == 0,
        ["($open || $_busy) && $remaining === 0"] = v => (v.Open || v.Busy) && v.Remaining == 0,
        ["$open && $_busy && $remaining === 0"] = v => v.Open && (v.Busy && v.Remaining == 0),
        ["$open && $_busy || !$open"] = v => v.Open & v.Busy | !v.Open,
        ["!$open"] = v => !v.Open,
        ["!!$open"] = v => v.Open,
        ["!($open && $_busy)"] = v => !(v.Open && v.Busy),
        ["!($count === 1)"] = v => !(v.Count == 1),
        ["$count === 1 === $open"] = v => (v.Count == 1) == v.Open,
        ["$open === ($count === 1)"] = v => v.Open == (v.Count == 1),
        ["$open && true"] = v => v.Open,
        ["$open ? 'a' : 'b'"] = v => v.Open ? "a" : "b",
        ["$open ? $title : 'b'"] = v => v.Open ? v.Title : "b",
        ["$open ? $title : $user.name"] = v => v.Open ? v.Title : v.Name,
        ["($open ? 1 : $count) + 1"] = v => (v.Open ? 1 : v.Count) + 1,
        ["$open && $_busy ? 1 : 2"] = v => v.Open && v.Busy ? 1 : 2,
        ["($open ? $_busy : $open) ? 1 : 2"] = v => (v.Open ? v.Busy : v.Open) ? 1 : 2,
        ["$open ? 1 : $_busy ? 2 : 3"] = v => v.Open ? 1 : v.Busy ? 2 : 3,
        ["(isNaN(parseFloat($age)) ? 0 : parseFloat($age)) + 1"] = v => (v.Age ?? 0) + 1,
        ["isNaN(parseFloat($age)) ? 0 : parseFloat($age)"] = v => v.Age ?? 0,
        ["($due ?? '') === '' ? '2026-01-02' : $due"] = v => (v.Due ?? Second).ToString("O", CultureInfo.InvariantCulture),
        ["($agreed ?? '') === '' ? false : String($agreed) === 'true'"] = v => v.Agreed ?? false,
        ["($title || 'x') + 'y'"] = v => (v.Title.Length == 0 ? "x" : v.Title) + "y",
    };

    public static readonly Dictionary<string, Func<PageValues, object?>> Arithmetic = new()
    {
        ["$count + 1"] = v => v.Count + 1,
        ["parseFloat($age) > 18"] = v => v.Age > 18,
        ["parseFloat($age) <= -1"] = v => v.Age <= -1,
        ["18 >= parseFloat($age)"] = v => 18 >= v.Age,
        ["!(parseFloat($age) < 18) && $open"] = v => !(v.Age < 18) && v.Open,
        ["isNaN(parseFloat($age) + 1) ? '' : parseFloat($age) + 1"] = v => v.Age + 1,
        ["-(parseFloat($age) + 1) * 2 > parseFloat($size)"] = v => -(v.Age + 1) * 2 > v.Size,
        ["Math.trunc(parseFloat($age) / 2) === 3"] = v => v.Age / 2 == 3,
        ["$count - 1"] = v => v.Count - 1,
        ["1 - $count"] = v => 1 - v.Count,
        ["$count - ($remaining - 1)"] = v => v.Count - (v.Remaining - 1),
        ["$count - $remaining - 1"] = v => v.Count - v.Remaining - 1,
        ["($count + 1) * 2"] = v => (v.Count + 1) * 2,
        ["$count + $remaining * 2"] = v => v.Count + v.Remaining * 2,
        ["$count - -1"] = v => v.Count - -1,
        ["-$count"] = v => -v.Count,
        ["-(-$count)"] = v => - -v.Count,
        ["-($count + 1)"] = v => -(v.Count + 1),
        ["$count % 2 === 0"] = v => v.Count % 2 == 0,
        ["$price / 2"] = v => v.Price / 2,
        ["Math.trunc($count / 2)"] = v => v.Count / 2,
        ["$title.length - 1"] = v => v.Title.Length - 1,
        ["Math.round($price * 100) / 100"] = v => Rounded(v.Price * 100) / 100,
        ["$price.toFixed(2)"] = v => Fixed(v.Price),
        ["($price + 1).toFixed(2)"] = v => Fixed(v.Price + 1),
        ["(5).toFixed(2)"] = _ => "5.00",
        ["(-5).toFixed(2)"] = _ => "-5.00",
        ["Math.min(Math.max($count, 0), $remaining)"] = v => Math.Min(Math.Max(v.Count, 0), v.Remaining),
        ["$total * $count"] = v => v.Total * v.Count,
        ["$count * $total"] = v => v.Count * v.Total,
        ["$price + $count"] = v => v.Price + v.Count,
        ["$count - $price"] = v => v.Count - v.Price,
        ["$count * 1.5"] = v => v.Count * 1.5,
        ["1.5 - $count"] = v => 1.5m - v.Count,
        ["$count / 4"] = v => v.Count / 4.0,
        ["$total / $id"] = v => v.Total / v.Id,
        ["Math.trunc($id / $count)"] = v => v.Id / v.Count,
        ["$id + $count - 1"] = v => v.Id + v.Count - 1,
        ["isNaN(parseFloat($discount) * $count) ? '' : parseFloat($discount) * $count"] = v => v.Discount * v.Count,
        ["parseFloat($age) + $count > 2.5"] = v => v.Age + v.Count > 2.5,
        ["Math.trunc(parseFloat($age) / $id) === 3"] = v => v.Age / v.Id == 3,
    };

    public static readonly Dictionary<string, Func<PageValues, object?>> Text = new()
    {
        ["'Hello ' + $user.name"] = v => "Hello " + v.Name,
        ["$user.name + '!'"] = v => v.Name + "!",
        ["$title + $user.name"] = v => v.Title + v.Name,
        ["$title + $count"] = v => v.Title + v.Count,
        ["$count + $title"] = v => v.Count + v.Title,
        ["$count + ' of ' + $remaining"] = v => v.Count + " of " + v.Remaining,
        ["'n: ' + ($count + 1)"] = v => "n: " + (v.Count + 1),
        ["$count + 1 + ' items'"] = v => v.Count + 1 + " items",
        ["'a' + $title + 'b'"] = v => "a" + (v.Title + "b"),
        ["'a' + ($count + 'b')"] = v => "a" + (v.Count + "b"),
        ["$title.trim().length === 0"] = v => v.Title.Trim().Length == 0,
        ["($title + 'x').trim()"] = v => (v.Title + "x").Trim(),
        ["'x'.toUpperCase()"] = _ => "X",
        ["$title.includes('a') && $title.startsWith('b') && $title.endsWith($user.name)"] = v =>
            v.Title.Contains('a') && v.Title.StartsWith('b') && v.Title.EndsWith(v.Name, StringComparison.Ordinal),
        ["$title.toUpperCase() + $title.toLowerCase()"] = v => v.Title.ToUpperInvariant() + v.Title.ToLowerInvariant(),
        ["!$title"] = v => v.Title.Length == 0,
        ["!!$title"] = v => v.Title.Length > 0,
        ["!$title.trim()"] = v => v.Title.Trim().Length == 0,
        ["$title.replaceAll('a', 'b').slice(0, 3).indexOf('c')"] = v => string.Concat(v.Title.Replace('a', 'b').Take(3)).IndexOf('c'),
        ["Number($title) + 1"] = v => Number(v.Title) + 1,
        ["String($count) + String($count)"] = v => v.Count.ToString(CultureInfo.InvariantCulture) + v.Count,
        ["'Hello ' + $user.name + '!'"] = v => $"Hello {v.Name}!",
        ["$count + ' items'"] = v => $"{v.Count} items",
        ["$count + '' + $remaining"] = v => $"{v.Count}{v.Remaining}",
        ["$count + ''"] = v => $"{v.Count}",
        ["$user.name"] = v => $"{v.Name}",
        ["$user.name + $count"] = v => $"{v.Name}{v.Count}",
        [@"$count + 1 + ' of ' + ($remaining + 1) + ', it\'s 5true'"] = v => $"{v.Count + 1} of {v.Remaining + 1}, it's 5true",
        ["''"] = _ => "",
        ["'a' + ($open ? 'x' : 'y') + 'b'"] = v => $"a{(v.Open ? "x" : "y")}b",
    };

    public static readonly Dictionary<string, Func<PageValues, object?>> Members = new()
    {
        ["$tags.length > 0"] = v => v.Tags.Count > 0,
        ["!$tags.length"] = v => v.Tags.Count == 0,
        ["$tags[0]"] = v => v.Tags[0],
        ["$tags[$count].trim()"] = v => v.Tags[v.Count].Trim(),
        ["$tags[$tags.length - 1]"] = v => v.Tags[^1],
        ["$tags.includes('x')"] = v => v.Tags.Contains("x"),
        ["$scores.includes(3) && $scores[1] > 2"] = v => v.Scores.Contains(3) && v.Scores[1] > 2,
        ["$tags.join(', ')"] = v => string.Join(", ", v.Tags),
        ["[...$tags].some(item => item.startsWith('a'))"] = v => v.Tags.Any(tag => tag.StartsWith('a')),
        ["[...$scores].every(item => item > 2.5)"] = v => v.Scores.All(score => score > 2.5),
        ["[...$chosen].every(item => item)"] = v => v.Chosen.All(chosen => chosen),
        ["[...$tags].some(item2 => [...$tags].every(item => item.length <= item2.length))"] = v => v.Tags.Any(tag => v.Tags.All(other => other.Length <= tag.Length)),
        ["$prices['apple'] > 1"] = v => v.Prices["apple"] > 1,
        ["$user.name"] = v => v.Name,
        ["$user['first-name']"] = v => v.User.FirstName,
        [@"$user['\u0024x']"] = v => v.User.X,
        ["($title + 'x').length"] = v => (v.Title + "x").Length,
        ["el.value"] = _ => "v",
        ["el.id === 'a'"] = _ => false,
        ["el.focus()"] = _ => "focused",
        ["el.tabIndex === 0"] = _ => true,
        ["el.closest('form').reset()"] = _ => "reset form",
        ["el.dataset.todoId"] = _ => "7",
        ["evt.target.value"] = _ => "typed",
        ["evt.target.checked && evt.ctrlKey"] = _ => true,
        ["evt.detail.x + 1"] = _ => 6,
        ["evt.detail.place?.city"] = _ => null,
        ["patch.user?.name"] = _ => null,
        ["!((patch.count ?? '') === '')"] = _ => true,
        ["$_dialog.showModal()"] = _ => "shown",
        ["$_dialog.matches('[open]')"] = _ => true,
        ["evt.preventDefault()"] = _ => "prevented",
        ["evt.code === 'KeyA' || evt.button === 0"] = _ => true,
    };

    private static string Local(string signal) => $"{signal}.replace(/Z|[+-]..:..$/, '').padEnd(19, ':00')";

    private static string Seconds(string signal) =>
        $@"(([, sign, days = 0, h, m, s]) => (sign ? -1 : 1) * (days * 86400 + h * 3600 + m * 60 + +s))(String({signal}).match(/^(-)?(?:(\d+)\.)?(\d+):(\d+):(\S+)$/) ?? [])";

    private static double Rounded(double value) => Math.Floor(value) + (value - Math.Floor(value) >= 0.5 ? 1 : 0);

    // JavaScript has no negative zero here, and writes large numbers as it always does.
    // Halves, which are eighths here, it rounds away from zero, and C# to the even digit.
    private static string Fixed(double value) => value == 0 ? "0.00" : Math.Abs(value) >= 1e21 ? "1e+21"
        : Math.Abs(value * 8 % 2) == 1 ? Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero).ToString("F2", CultureInfo.InvariantCulture)
        : value.ToString("F2", CultureInfo.InvariantCulture);

    private static double Number(string text) => text.Trim(' ') is var digits && digits.Length == 0 ? 0
        : digits.All(char.IsAsciiDigit) ? double.Parse(digits, CultureInfo.InvariantCulture) : double.NaN;
}
