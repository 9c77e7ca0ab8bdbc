namespace Datastar.Razor.Backplane.Tests;

public sealed class RedisTests : BackplaneTests<RedisBroker>;
