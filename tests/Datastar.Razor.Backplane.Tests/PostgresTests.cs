namespace Datastar.Razor.Backplane.Tests;

public sealed class PostgresTests : BackplaneTests<PostgresBroker>;
