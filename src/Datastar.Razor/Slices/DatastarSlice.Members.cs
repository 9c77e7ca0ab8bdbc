// The build stamps these members into the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Slices;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.Runtime.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RazorSlices;
using IComponent = Microsoft.AspNetCore.Components.IComponent;

namespace Datastar.Razor;

// What the Razor compiler calls; templates do not call it by hand.
#pragma warning disable CS1591
public abstract partial class DatastarSlice
{
    private RenderScope? _scope;
    private SliceTagHelpers? _tagHelpers;
    private AttributeWriting _attribute;
    private HelpedAttribute _helped;

    private RenderScope Scope => _scope ??= RenderScope.Of(this);

    private SliceTagHelpers TagHelpers => _tagHelpers ??= new(this, Scope);

    Task IResult.ExecuteAsync(HttpContext httpContext) => SlicePage.ExecuteAsync(this, httpContext);

    /// <summary>Renders a fragment in place: a component, a partial view, …</summary>
    /// <param name="fragment">The fragment.</param>
    /// <returns>Nothing to write: <c>@(await RenderFragmentAsync(fragment))</c>.</returns>
    protected async ValueTask<HtmlString> RenderFragmentAsync(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var context = HttpContext is null ? new FragmentContext(Scope) : new FragmentContext(HttpContext);
        if (Scope.Writer is { } writer)
            await fragment.RenderAsync(writer, context, CancellationToken);
        else
            base.WriteHtml(await SliceRenderer.ToMarkupAsync(fragment, context, HtmlEncoder, CancellationToken));
        return HtmlString.Empty;
    }

    /// <summary>Renders a Razor component in place.</summary>
    /// <param name="parameters">Adds the parameters of the component.</param>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <returns>Nothing to write: <c>@(await RenderComponentAsync&lt;TodoCount>(p => p.Add(c => c.Left, 2)))</c>.</returns>
    protected ValueTask<HtmlString> RenderComponentAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(
        Action<ComponentParameters<TComponent>>? parameters = null) where TComponent : IComponent =>
        RenderFragmentAsync(ComponentFragment.Create(parameters));

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteLiteral(string? value)
    {
        if (Scope.Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteLiteral(ReadOnlySpan<byte> value)
    {
        if (Scope.Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(string? value)
    {
        if (Scope.Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<char> value)
    {
        if (Scope.Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<byte> value)
    {
        if (Scope.Writer is { } writer)
            writer.WriteUtf8Text(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(byte[]? value) => Write(value.AsSpan());

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(HtmlString? value) => WriteLiteral(value?.Value);

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(IHtmlContent? value)
    {
        if (value is null)
            return;
        if (Scope.Writer is { } writer)
            HtmlContentWriter.Write(writer, value);
        else
            base.WriteHtml(HtmlContentWriter.ToMarkup(value, HtmlEncoder));
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Write(TagHelperOutput output)
    {
        if (!TagHelpers.TryEnd(output))
            Write((IHtmlContent)output);
    }

    /// <summary>Writes attributes inside a tag, signals with the JSON options of the app.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Write(in DatastarAttributes attributes)
    {
        if (Scope.Writer is { } writer)
            attributes.WriteTo(writer);
        else
            base.WriteLiteral(attributes.ToString());
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Write<T>(T? value) where T : struct
    {
        if (value.HasValue)
            Write(value.GetValueOrDefault());
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write<T>(T? value)
    {
        if (value is IHtmlContent)
            Write((IHtmlContent)value);
        else if (value is string)
            Write((string)(object)value);
        else if (value is byte[])
            Write((byte[])(object)value);
        else if (Scope.Writer is { } writer)
            writer.WriteValue(value);
        else if (value is bool)
            base.Write(value.ToString());
        else
            base.Write<T>(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new HtmlString WriteHtml<T>(T htmlContent) where T : IHtmlContent
    {
        Write((IHtmlContent)htmlContent);
        return HtmlString.Empty;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new HtmlString WriteBool(bool? value)
    {
        Write(value?.ToString());
        return HtmlString.Empty;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        if (_attribute.Begin(name, prefix, suffix, attributeValuesCount))
            WriteLiteral(prefix);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteAttributeValue<TValue>(string prefix, int prefixOffset, TValue? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (!_attribute.Accepts(prefix, value, out var isNameOnly))
            return;
        if (_attribute.IsSingle)
            WriteLiteral(_attribute.Prefix);
        if (value is null)
            return;
        WriteLiteral(prefix);
        if (isNameOnly)
            WriteLiteral(_attribute.Name);
        else if (isLiteral && value is string)
            WriteLiteral((string)(object)value);
        else
            Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override void EndWriteAttribute()
    {
        if (!_attribute.IsSuppressed)
            WriteLiteral(_attribute.Suffix);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void PushWriter(TextWriter writer)
    {
        base.PushWriter(writer);
        Scope.Push((writer as FragmentTextWriter)?.Target);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void PopWriter()
    {
        base.PopWriter();
        Scope.Pop();
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new TTagHelper CreateTagHelper<[DynamicallyAccessedMembers(SliceTagHelpers.NeededMembers)] TTagHelper>() where TTagHelper : ITagHelper =>
        TagHelpers.Create<TTagHelper>();

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void StartTagHelperWritingScope(HtmlEncoder? encoder)
    {
        if (TagHelpers.BeginChildren(encoder) is { } foreign)
            PushWriter(foreign);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new TagHelperContent EndTagHelperWritingScope()
    {
        var content = TagHelpers.EndContent(out var wasForeign);
        if (wasForeign)
            PopWriter();
        return content;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void BeginWriteTagHelperAttribute()
    {
        HtmlProperty.Provide(this, GetType());
        BeginValue();
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string EndWriteTagHelperAttribute() => EndTagHelperWritingScope().GetContent(NullHtmlEncoder.Default);

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void BeginAddHtmlAttributeValues(TagHelperExecutionContext executionContext, string attributeName, int attributeValuesCount, HtmlAttributeValueStyle attributeValueStyle)
    {
        _attribute.Begin(attributeName, "", "", attributeValuesCount);
        _helped = new(attributeName, attributeValueStyle);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddHtmlAttributeValue<TValue>(string prefix, int prefixOffset, TValue? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (!_attribute.Accepts(prefix, value, out var isNameOnly) || _helped.IsDone(isNameOnly))
            return;
        if (_helped.IsFirstValue())
            BeginValue();
        WriteAttributeValue(prefix, prefixOffset, value, valueOffset, valueLength, isLiteral);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void EndAddHtmlAttributeValues(TagHelperExecutionContext executionContext)
    {
        var value = _helped.HasValue ? EndTagHelperWritingScope() : null;
        _helped.AddTo(executionContext, value, _attribute.IsSuppressed);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static string InvalidTagHelperIndexerAssignment(string attributeName, string tagHelperTypeName, string propertyName) =>
        SliceTagHelpers.InvalidIndexerAssignment(attributeName, tagHelperTypeName, propertyName);

    private void BeginValue()
    {
        if (TagHelpers.BeginContent(null) is { } foreign)
            PushWriter(foreign);
    }
}
