using System.ComponentModel.DataAnnotations;

namespace Gallery.Examples.InlineValidation;

[Signals]
public partial record SignUpSignals(
    [property: Required(ErrorMessage = "Your address, please."), EmailAddress(ErrorMessage = "That is no e-mail address.")] string Email = "",
    [property: Required(ErrorMessage = "Your name, please."), MinLength(2, ErrorMessage = "Two letters at least.")] string Name = "");
