using System.ComponentModel.DataAnnotations;
using Datastar.Razor;

namespace AppNamespace.Hello;

/// <summary>What the form holds, and what is asked of it.</summary>
[Signals]
public partial record HelloSignals(
    [Required(ErrorMessage = "Please say your name.")]
    [StringLength(40, ErrorMessage = "Forty characters at most.")]
#if (aot)
    string Name = "") : ISignals<HelloSignals>;
#else
    string Name = "");
#endif
