using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>Date in scripts goes by the page's clock.</summary>
internal sealed class PageTime(Func<DateTimeOffset> now) : ITimeSystem
{
    private readonly DefaultTimeSystem _dates = new(TimeZoneInfo.Local, System.Globalization.CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => _dates.DefaultTimeZone;

    public DateTimeOffset GetUtcNow() => now();

    public TimeSpan GetUtcOffset(long epochMilliseconds) => _dates.GetUtcOffset(epochMilliseconds);

    public bool TryParse(string date, out long epochMilliseconds) => _dates.TryParse(date, out epochMilliseconds);
}
