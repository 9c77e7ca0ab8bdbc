using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Datastar.Razor.Generators.Markup;

namespace Datastar.Razor.Generators.Templates;

/// <summary>An attribute whose name begins with <c>data-</c> or <c>ds-</c>, as the client or a tag helper reads it.</summary>
internal sealed class DatastarAttribute
{
    public DatastarAttribute(MarkupElement element, MarkupAttribute source, AttributeName name, MarkupDocument document)
    {
        (Element, Source, Name) = (element, source, name);
        if (name.IsTyped)
            Scripts = TypedScripts.Read(this);
        else if (Definition is { IsScript: true } && source.Value is { Parts.Count: > 0 } value)
            Scripts = [ExpressionScript.Parse(ScriptText.OfValue(value, document.Language), Definition.ReturnsValue)];
        Text = document.Text;
        Language = document.Language;
    }

    private DatastarAttribute(ExpressionScript script)
    {
        Source = new("Js", default, null);
        Element = new("", default, null, null);
        Name = new(AttributeName.Typed, "", null, "", []);
        Scripts = [script];
        Text = "";
    }

    /// <summary>Code of C# that may go into any attribute.</summary>
    public static DatastarAttribute OfCode(ExpressionScript script) => new(script);

    public MarkupElement Element { get; }

    public MarkupAttribute Source { get; }

    public AttributeName Name { get; }

    public AttributeDefinition? Definition => Name.Definition;

    public bool IsTyped => Name.IsTyped;

    /// <summary>Whether a property of a tag helper takes the value as C#: attributes that are text, and spellings that no property is bound to, keep what is written.</summary>
    public bool IsBound => Definition is { } definition && definition.Value is not (ValueKind.Text or ValueKind.None)
        && (Name.Key is not null || Name.Modifiers.Count == 0 || Name.Modifiers[0].Name == "ifmissing");

    /// <summary>The code in the value: one script of a raw attribute, those in <c>Js("…")</c> of a typed one.</summary>
    public IReadOnlyList<ExpressionScript> Scripts { get; } = [];

    /// <summary>What the file is written in.</summary>
    public MarkupLanguage Language { get; }

    /// <summary>The text of the file.</summary>
    private string Text { get; }

    /// <summary>The value as written, without quotes.</summary>
    public string WrittenValue => Source.Value is { } value ? Text.Substring(value.Span.Start, value.Span.Length) : "";

    /// <summary>The whole attribute with another name, as it could be pasted.</summary>
    public string Renamed(string name, string? value = null)
    {
        if (Source.Value is null && value is null)
            return name;
        var written = value ?? WrittenValue;
        var quote = Source.Value?.Quote ?? (written.Contains("\"") && !IsTyped ? '\'' : '"');
        return $"{name}={quote}{written}{quote}";
    }

    /// <summary>The whole attribute with another value, as it could be pasted.</summary>
    public string Revalued(string value) => Renamed(Source.Name, value);

    /// <summary>The signal that the attribute makes; <see langword="null"/> where none or an unknown one.</summary>
    public string? SignalName => Definition is not { NamesSignal: true } definition ? null
        : Name.Key is { Length: > 0 } key ? SignalNaming.OfKey(key.TrimStart('$'), Name.Modifiers)
        : definition.Value == ValueKind.SignalName ? Source.Constant?.Trim().TrimStart('$') is { Length: > 0 } constant && !IsTyped ? constant : null
        : null;
}
