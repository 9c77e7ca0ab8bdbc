using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Datastar.Razor.Tests.Options;

/// <summary>The documentation that users' editors show.</summary>
public sealed partial class PublicDocumentationTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(DatastarEvent).Assembly;

    private static readonly List<string> Ids =
    [
        .. XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member").Select(member => (string)member.Attribute("name")!),
    ];

    [Fact]
    public void It_holds_public_members_only()
    {
        var wrong = Ids.Where(id => !IsVisible(id)).ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void It_holds_every_public_type_and_what_a_user_looks_for()
    {
        Assert.Empty(Library.GetExportedTypes().Where(type => !type.FullName!.Contains('<')).Select(type => "T:" + type.FullName!.Replace('+', '.')).Except(Ids));
        Assert.Contains("P:Datastar.Razor.DatastarOptions.ScriptUrl", Ids);
        Assert.Contains("M:Datastar.Razor.SignalsRequestExtensions.ReadSignalsAsync``1(Microsoft.AspNetCore.Http.HttpRequest,System.Threading.CancellationToken)", Ids);
        Assert.Contains("M:Datastar.Razor.Signals`1.#ctor(`0)", Ids);
        Assert.Contains(Ids, id => id.Contains(".op_Implicit(", StringComparison.Ordinal));
        Assert.True(Ids.Count > 600, $"{Ids.Count} members");
    }

    private static bool IsVisible(string id)
    {
        var name = Parameters().Replace(id[2..], "");
        // Extension blocks have names of the compiler's own.
        if (name.Contains('<'))
            return Library.GetType(name[..name.IndexOf(".<", StringComparison.Ordinal)]) is { IsVisible: true };
        if (id[0] == 'T')
            return Library.GetType(name) is { IsVisible: true };
        var dot = name.LastIndexOf('.');
        var member = Arity().Replace(name[(dot + 1)..], "").Replace('#', '.');
        return Library.GetType(name[..dot]) is { IsVisible: true } type && type.GetMembers(All).Any(found => found.Name == member && IsVisible(found));
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => true,
    };

    [GeneratedRegex(@"\(.*$")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"`+\d+$")]
    private static partial Regex Arity();
}
