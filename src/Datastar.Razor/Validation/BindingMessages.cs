using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Validation;

/// <summary>
/// What is said about a value that does not bind, in the language of the app: the words of MVC's model binding, which an app may have set, or what its
/// string localizer has for them; the name and the message that data annotations give the field.
/// </summary>
internal sealed class BindingMessages(IServiceProvider services)
{
    private const string NameHole = "{0}";

    /// <summary>The message about a value.</summary>
    public string Of(BoundMember member, JsonNode? value)
    {
        var localizer = Localizer(member.Owner);
        var name = DisplayName(member, localizer);
        if (member.Attribute<DataTypeAttribute>() is { } own && (own.ErrorMessage ?? own.ErrorMessageResourceName) is not null)
            return own.ErrorMessage is null ? own.FormatErrorMessage(name) : Format(localizer, own.ErrorMessage, name);
        var words = services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        return Format(localizer, IsNumber(member.Type) && !IsNumber(value) ? words.ValueMustBeANumberAccessor(NameHole) : words.UnknownValueIsInvalidAccessor(NameHole), name);
    }

    /// <summary>The message about a request that is too large, which is about no field.</summary>
    public string TooLarge(HttpContext context) => Format(Localizer(SignalsOfRequest.Find(context)?.Types.FirstOrDefault()), "What was sent is too large.", "");

    private static string DisplayName(BoundMember member, IStringLocalizer? localizer) =>
        member.Attribute<DisplayAttribute>() is not { } display || display.GetName() is not { } name ? member.Name
        : display.ResourceType is null && localizer?[name] is { ResourceNotFound: false } found ? found.Value
        : name;

    private static string Format(IStringLocalizer? localizer, string message, string name) =>
        localizer?[message, name] is { ResourceNotFound: false } found ? found.Value : string.Format(CultureInfo.CurrentCulture, message, name);

    // As MVC finds the one for data annotations, which an app may have set.
    private IStringLocalizer? Localizer(Type? owner)
    {
        if (services.GetService<IStringLocalizerFactory>() is not { } factory)
            return services.GetService<IStringLocalizer>();
        owner ??= typeof(DatastarValidationResult);
        return services.GetService<IOptions<MvcDataAnnotationsLocalizationOptions>>()?.Value.DataAnnotationLocalizerProvider?.Invoke(owner, factory) ?? factory.Create(owner);
    }

    private static bool IsNumber(Type? type) => type is { IsEnum: false } && (Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal
        || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128));

    private static bool IsNumber(JsonNode? value) => value?.GetValueKind() is JsonValueKind.Number
        || (value?.GetValueKind() is JsonValueKind.String && decimal.TryParse(value.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
