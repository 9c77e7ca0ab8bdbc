using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Datastar.Razor.Tests.Signals;

public class SignalsHandlerPageModel : PageModel
{
    public void OnGet([FromSignals] TodoSignals signals) => ArgumentNullException.ThrowIfNull(signals);
}
