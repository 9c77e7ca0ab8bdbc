namespace Datastar.Razor.Generators.Signals;

/// <summary>A type marked <c>[Signals]</c>, reduced to what its generated part is written from: strings and numbers, no symbols.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Namespace">The namespace; <see langword="null"/> for the global one.</param>
/// <param name="OuterTypes">The declarations of the types around it, outermost first: <c>partial class Page</c>.</param>
/// <param name="Declaration">Its own: <c>partial record TodoSignals</c>.</param>
/// <param name="FullName">Its name as any code can write it: <c>global::App.TodoSignals</c>.</param>
/// <param name="IsValueType">Whether it is a struct, which ASP.NET Core binds by another convention.</param>
/// <param name="RefsName">The name of the nested class that holds the references.</param>
/// <param name="Signals">Its signals in the order of declaration.</param>
internal sealed record SignalsModel(
    string HintName,
    string? Namespace,
    EquatableArray<string> OuterTypes,
    string Declaration,
    string FullName,
    bool IsValueType,
    string RefsName,
    EquatableArray<SignalModel> Signals);

/// <summary>One signal of a type.</summary>
/// <param name="Name">The C# name, escaped where it is a keyword.</param>
/// <param name="ClrPath">The C# names from the root: <c>User.Name</c>.</param>
/// <param name="Path">The names on the wire from the root: <c>user.name</c>.</param>
/// <param name="RefType">The C# type of what refers to it, fully qualified: <c>global::Datastar.Razor.Signal&lt;string></c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="RefsName">The name of the class that holds its own signals; <see langword="null"/> where it has none.</param>
/// <param name="Signals">Its own signals.</param>
internal sealed record SignalModel(
    string Name,
    string ClrPath,
    string Path,
    string RefType,
    string Accessibility,
    string? RefsName,
    EquatableArray<SignalModel> Signals);
