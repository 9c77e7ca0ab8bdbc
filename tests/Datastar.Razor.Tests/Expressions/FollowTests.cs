using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public sealed class FollowTests
{
    [Fact]
    public void A_stream_is_opened_again_whatever_ends_it_and_for_longer_than_any_outage() =>
        Assert.Equal("@get('/updates', {retry: 'always', retryMaxCount: 1000000})", Follow("/updates").ToString());

    [Fact]
    public void Options_are_kept_and_win() =>
        Assert.Equal(
            "@get('/lists/a%2Fb', {openWhenHidden: true, retry: 'error', retryMaxCount: 3})",
            Follow($"/lists/{"a/b"}", new() { OpenWhenHidden = true, Retry = ActionRetry.Error, RetryMaxCount = 3 }).ToString());
}
