using Datastar.Razor.Generators.Signals;

namespace Datastar.Razor.Generators.Tests.Signals;

public class EndpointParameterAnalyzerTests
{
    private const string DelegateGenerator = "namespace Microsoft.AspNetCore.Http.Generated { file static class GeneratedRouteBuilderExtensionsCore; }";

    private static string App(string statement, string types = "") => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        class App
        {
            static void Map(WebApplication app) { {{statement}} }
            static string Handle([FromSignals] string {|a|}) => a;
        }
        {{types}}
        """;

    [Fact]
    public async Task FromSignals_on_a_minimal_API_parameter_says_what_to_take_instead()
    {
        var messages = await MarkedSource.AssertMarkedAsync(new ProgramAnalyzer(), "DSR0006",
            App("app.MapPost(\"/\", ([FromSignals(\"user.name\")] string {|name|}, int other) => name); app.MapGet(\"/\", Handle);"));

        Assert.Equal("Minimal APIs do not read [FromSignals], so 'name' would be bound from elsewhere: take a [Signals] type or Signals<T> as the parameter", messages[0]);
    }

    [Theory]
    [InlineData("app.MapPost(\"/\", (Plain {|plain|}, Plain? {|nullable|}, Declared declared, Signals<Plain> wrapped) => \"\");")]
    [InlineData("app.MapPost(\"/\", (Point? {|point|}) => \"\");")]
    [InlineData("app.MapPost(\"/\", ([AsParameters] Both both) => \"\");", "record Both(Plain {|P|}, Declared D);")]
    [InlineData("app.MapPost(\"/\", ([Microsoft.AspNetCore.Mvc.FromForm] Plain plain) => \"\");")]
    public async Task A_binding_that_the_request_delegate_generator_does_not_see_is_an_error(string statement, string types = "") => await MarkedSource.AssertMarkedAsync(
        new ProgramAnalyzer(), "DSR0007",
        App(statement, types + DelegateGenerator + """

            [Signals] public partial record Plain(int A);
            [Signals] public partial record Declared(int A) : ISignals<Declared>;
            [Signals] public partial record struct Point(int A);
            """).Replace("[FromSignals] string {|a|}", "string a", StringComparison.Ordinal),
        new SignalsGenerator());

    [Fact]
    public async Task Without_that_generator_nothing_is_said() => await MarkedSource.AssertMarkedAsync(
        new ProgramAnalyzer(), "none",
        App("app.MapPost(\"/\", (Plain plain) => \"\");", "[Signals] public partial record Plain(int A);").Replace("[FromSignals] string {|a|}", "string a", StringComparison.Ordinal),
        new SignalsGenerator());
}
