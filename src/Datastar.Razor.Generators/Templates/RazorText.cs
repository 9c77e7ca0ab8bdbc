using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates;

/// <summary>What a message says to write, as it can be pasted into Razor: an action of the client has its at sign twice there.</summary>
internal static class RazorText
{
    private static readonly Regex Action = new(@"(?<![@\w])@(?<name>[a-z]\w*)(?=\()", RegexOptions.CultureInvariant);

    public static object[] Of(object[] arguments) => Array.ConvertAll(arguments, static argument => argument is string text ? Of(text) : argument);

    private static string Of(string text) => Action.Replace(text, static call => ClientActions.Find(call.Groups["name"].Value) is null ? call.Value : "@" + call.Value);
}
