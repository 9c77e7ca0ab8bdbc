// The build stamps these members into the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Rendering;
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
public abstract partial class DatastarSlice : IDatastarSlice
{
    private FragmentWriter? _writer;
    private bool _isForeign;
    private bool _begun;
    private SliceTagHelpers? _tagHelpers;
    private AttributeWriting _attribute;
    private HelpedAttribute _helped;

    FragmentWriter? IDatastarSlice.Writer => Writer;

    // Null where RazorSlices renders into something of its caller's.
    private FragmentWriter? Writer => _writer ?? FindWriter();

    private SliceTagHelpers TagHelpers => _tagHelpers ??= new(this, this);

    Task IResult.ExecuteAsync(HttpContext httpContext) => SlicePage.ExecuteAsync(this, httpContext);

    bool IDatastarSlice.TryBegin(FragmentWriter? writer)
    {
        if (Interlocked.Exchange(ref _begun, true))
            return false;
        (_writer, _isForeign) = (writer, false);
        return true;
    }

    /// <summary>Renders a partial slice in place. An instance is rendered once.</summary>
    /// <param name="partial">The slice.</param>
    /// <returns>Nothing to write: <c>@(await RenderPartialAsync(TodoItem.Create(todo)))</c>.</returns>
    protected new ValueTask<HtmlString> RenderPartialAsync(RazorSlice partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        RenderedOnce.Begin(partial, Writer);
        return base.RenderPartialAsync(partial);
    }

    /// <summary>Renders a fragment in place: a component, a partial view, …</summary>
    /// <param name="fragment">The fragment.</param>
    /// <returns>Nothing to write: <c>@(await RenderFragmentAsync(fragment))</c>.</returns>
    protected async ValueTask<HtmlString> RenderFragmentAsync(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var writer = BeginWrite();
        await fragment.RenderAsync(writer, writer.Context, CancellationToken);
        EndWrite(writer);
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
        if (Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteLiteral(ReadOnlySpan<byte> value)
    {
        if (Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(string? value)
    {
        if (Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<char> value)
    {
        if (Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<byte> value)
    {
        if (Writer is { } writer)
            writer.WriteUtf8Text(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(HtmlString? value) => WriteLiteral(value?.Value);

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(IHtmlContent? value)
    {
        if (value is null)
            return;
        var writer = BeginWrite();
        HtmlContentWriter.Write(writer, value);
        EndWrite(writer);
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
        var writer = BeginWrite();
        attributes.WriteTo(writer);
        EndWrite(writer);
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
            Write(((byte[])(object)value).AsSpan());
        else
            WriteValue(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new HtmlString WriteHtml<T>(T htmlContent) where T : IHtmlContent
    {
        Write((IHtmlContent)htmlContent);
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
        (_writer, _isForeign) = (null, false);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void PopWriter()
    {
        base.PopWriter();
        (_writer, _isForeign) = (null, false);
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

    private void WriteValue<T>(T value)
    {
        if (Writer is { } writer)
            writer.WriteValue(value);
        else
            WriteAside(value);
    }

    private void WriteAside<T>(T value)
    {
        var writer = BeginWrite();
        writer.WriteValue(value);
        EndWrite(writer);
    }

    // Where RazorSlices writes for its caller, what needs a request or an encoder of ours is written aside first.
    private FragmentWriter BeginWrite() => Writer ?? FragmentWriter.Rent(FragmentContext.Of(this), HtmlEncoder);

    private void EndWrite(FragmentWriter writer)
    {
        // What was written in between may have been set aside, and the writer has to be found again.
        if (!ReferenceEquals(writer, _writer) && !ReferenceEquals(writer, Writer))
            EndAside(writer);
    }

    private void EndAside(FragmentWriter writer)
    {
        base.WriteLiteral(writer.WrittenSpan);
        writer.Return();
    }

    // RazorSlices hands contents the writer that it writes to.
    private FragmentWriter? FindWriter()
    {
        if (_isForeign)
            return null;
        var probe = new WriterProbe();
        base.WriteHtml(probe);
        _isForeign = probe.Writer is null;
        return _writer = probe.Writer;
    }
}
