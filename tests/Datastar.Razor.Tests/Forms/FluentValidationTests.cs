using Datastar.Razor.Tests.Forms.Guide;
using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Forms;

/// <summary>The adapter of the guide, with the package that it adapts.</summary>
public sealed class FluentValidationTests
{
    [Theory]
    [InlineData("""{"table":"","errors":{}}""", """{"errors":{"table":"Which table?"}}""")]
    [InlineData("""{"table":"","host":{"name":""},"guests":[{"name":"a","age":20},{"name":"b","age":3}],"errors":{}}""", """{"errors":{"table":"Which table?","host":{"name":"Who pays?"},"guests":{"1":{"age":"Too young."}}}}""")]
    [InlineData("""{"table":"none","errors":{"table":"Which table?"}}""", """{"errors":{"table":"","summary":"There is none."}}""")]
    public async Task Its_failures_are_messages_at_their_fields(string signals, string patch)
    {
        await using var app = await StartAsync();

        Assert.Equal([patch], await app.PatchesAsync("/tables", signals));
    }

    [Fact]
    public async Task What_is_valid_reaches_the_handler_and_takes_the_messages_away()
    {
        await using var app = await StartAsync();

        Assert.Equal(["""{"errors":{"table":""}}"""], await app.PatchesAsync("/tables", """{"table":"7","errors":{"table":"Which table?"}}"""));
    }

    private static Task<TestApp> StartAsync()
    {
        Action<WebApplication> map = _ => { };
        return FormApp.StartAsync(app => map(app), builder => Startup.AddTables(builder, out map));
    }
}
