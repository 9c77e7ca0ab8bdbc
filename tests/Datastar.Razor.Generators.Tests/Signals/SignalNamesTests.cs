using System.Text.Json;
using CsCheck;
using Datastar.Razor.Generators.Signals;

namespace Datastar.Razor.Generators.Tests.Signals;

public class SignalNamesTests
{
    private static readonly Gen<string> Identifier = Gen.Char["AaBbZz09_ÉéΩß"].Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public void Naming_policies_give_what_the_serializers_own_give() => Identifier.Sample(name =>
    {
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), SignalNames.Convert(name, (int)SignalNaming.CamelCase));
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), SignalNames.Convert(name, (int)SignalNaming.SnakeCaseLower));
        Assert.Equal(JsonNamingPolicy.SnakeCaseUpper.ConvertName(name), SignalNames.Convert(name, (int)SignalNaming.SnakeCaseUpper));
        Assert.Equal(name, SignalNames.Convert(name, (int)SignalNaming.Unchanged));
    });
}
