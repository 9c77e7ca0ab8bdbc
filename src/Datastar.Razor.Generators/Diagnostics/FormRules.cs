using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about what the browser does by itself with forms, links and plain text, and about names that two attributes share.</summary>
internal static class FormRules
{
    public static readonly DiagnosticDescriptor
        FieldNotSent = Warning("DSR0143", "A field of a form is not sent", "The request sends signals, and the field '{0}' is bound to none, so what is written in it is not sent: write '{1}' on the field, or {2} to send the form itself"),
        BrowserToo = Warning("DSR0144", "The browser leaves the page as well", "{0} as well, and the answer is lost with the page: write {1}"),
        TwoPurposes = Warning("DSR0145", "Two attributes set one signal", "'{0}' is set by '{1}' in line {2} and by '{3}' here, and one overwrites the other: give one of them another name, such as '{4}'"),
        SignalAsText = Warning("DSR0146", "A signal stands in plain text", "Nothing reads '{0}' here, and the page shows it as it stands: write '{1}'");
}
