namespace Datastar.Razor.Tests.Forms.Guide;

[Flags]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Friday = 16,
}

[Signals]
public partial record ToppingSignals(string[] Toppings, List<int>? Sizes = null, Days Days = Days.None, string Crust = "thin", List<string>? Sauces = null)
{
    public ToppingSignals() : this(["olives"]) { }
}
